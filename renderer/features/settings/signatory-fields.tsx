/** One person who signs: position, rank, name, each in both languages. */
import { type ReactNode, useId } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Signatory } from '../../../shared/domain/settings';
import { BilingualField } from './bilingual-field';

export interface SignatoryFieldsProps { title: string; text?: string; value: Signatory; onChange: (value: Signatory) => void; path: string; fault: (path: string) => string | null; action?: ReactNode }

/** A group of fields under the person's role. */
export function SignatoryFields({ title, text, value, onChange, path, fault, action }: SignatoryFieldsProps) {
  const { t } = useTranslation('settings');
  const heading = useId();
  const errors = (field: keyof Signatory) => ({ kk: fault(`${path}.${field}.kk`), ru: fault(`${path}.${field}.ru`) });
  return (
    <Box role="group" aria-labelledby={heading} sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 2, bgcolor: 'background.paper', display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1 }}>
          <Typography id={heading} variant="h3">{title}</Typography>
          {text ? <Typography variant="body2" sx={{ color: 'text.secondary' }}>{text}</Typography> : null}
        </Box>
        {action}
      </Box>
      <BilingualField label={t('people.name')} value={value.name} onChange={(name) => onChange({ ...value, name })} errors={errors('name')} />
      <BilingualField label={t('people.position')} value={value.position} onChange={(position) => onChange({ ...value, position })} errors={errors('position')} />
      <BilingualField label={t('people.rank')} value={value.rank} onChange={(rank) => onChange({ ...value, rank })} errors={errors('rank')} />
    </Box>
  );
}
