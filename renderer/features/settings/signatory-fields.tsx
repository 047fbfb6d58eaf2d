/** One person who signs: position, rank, name, each in both languages. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signatory } from '../../../shared/domain/settings/settings';
import { BilingualField } from '../../window/bilingual-field';
import { PersonCard } from './person-card';

export interface SignatoryFieldsProps {
  title: string;
  text?: string;
  value: Signatory;
  onChange: (value: Signatory) => void;
  path: string;
  fault: (path: string) => string | null;
  action?: ReactNode;
}

/** A group of fields under the person's role. */
export function SignatoryFields({ title, text, value, onChange, path, fault, action }: SignatoryFieldsProps) {
  const { t } = useTranslation('settings');
  const errors = (field: keyof Signatory) => ({ kk: fault(`${path}.${field}.kk`), ru: fault(`${path}.${field}.ru`) });
  return (
    <PersonCard title={title} text={text} action={action}>
      <BilingualField
        label={t('people.name')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        errors={errors('name')}
      />
      <BilingualField
        label={t('people.position')}
        value={value.position}
        onChange={(position) => onChange({ ...value, position })}
        errors={errors('position')}
      />
      <BilingualField
        label={t('people.rank')}
        value={value.rank}
        onChange={(rank) => onChange({ ...value, rank })}
        errors={errors('rank')}
      />
    </PersonCard>
  );
}
