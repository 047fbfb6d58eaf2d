/** A unit of the list, or many lines of them at once. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import type { ExpectedUnit } from '../../../shared/import/unit-summary/unit-report';
import { FormDialog, TextField } from '../../ui';
import { languageOf } from '../../../shared/import/unit-summary/heading';
import { BilingualField } from '../../window/bilingual-field';

interface DialogProps {
  busy: boolean;
  error: AppError | null;
  onClose: () => void;
}
const CODE = /^[A-Za-z0-9-]{0,30}$/;

/** `unit` null for a new one. */
export function UnitDialog({
  unit,
  busy,
  error,
  onSave,
  onClose,
}: DialogProps & { unit: ExpectedUnit | null; onSave: (unit: ExpectedUnit) => void }) {
  const { t } = useTranslation(['unitSummary', 'common']);
  const [edited, setEdited] = useState<ExpectedUnit>(unit ?? { id: '', code: '', name: { kk: '', ru: '' }, also: [] });
  const [tried, setTried] = useState(false);
  const name = { kk: edited.name.kk.trim(), ru: edited.name.ru.trim() };
  const noName = name.kk === '' && name.ru === '';
  const badCode = !CODE.test(edited.code.trim());
  return (
    <FormDialog
      open
      title={unit ? t('unitSummary:panel.unit') : t('unitSummary:expected.add')}
      saveLabel={t('common:action.save')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (!noName && !badCode) onSave({ ...edited, name, code: edited.code.trim() });
      }}
    >
      <BilingualField
        label={t('unitSummary:expected.name')}
        value={edited.name}
        onChange={(next) => setEdited({ ...edited, name: next })}
        maxLength={300}
        errors={tried && noName ? { kk: t('unitSummary:expected.nameFault') } : {}}
      />
      <TextField
        label={t('unitSummary:expected.code')}
        value={edited.code}
        onChange={(code) => setEdited({ ...edited, code })}
        maxLength={30}
        hint={t('unitSummary:expected.codeHint')}
        error={tried && badCode ? t('unitSummary:expected.codeFault') : null}
      />
    </FormDialog>
  );
}

/** A line for each unit: Kazakh name; Russian name; code. A table copied from Excel has tabs instead. */
export function UnitsDialog({
  busy,
  error,
  onSave,
  onClose,
}: DialogProps & { onSave: (units: ExpectedUnit[]) => void }) {
  const { t } = useTranslation('unitSummary');
  const [text, setText] = useState('');
  const units = unitsOf(text);
  return (
    <FormDialog
      open
      wide
      title={t('expected.addMany')}
      saveLabel={`${t('expected.addMany')} (${units.length})`}
      busy={busy || units.length === 0}
      error={error}
      onSave={() => {
        if (units.length > 0) onSave(units);
      }}
      onClose={onClose}
    >
      <TextField
        label={t('expected.many')}
        value={text}
        onChange={setText}
        multiline
        minRows={10}
        maxLength={200_000}
        hint={t('expected.manyHint')}
        autoFocus
      />
    </FormDialog>
  );
}

function unitsOf(text: string): ExpectedUnit[] {
  return text.split('\n').flatMap((line) => {
    const parts = line.split(/[;\t]/).map((part) => part.replace(/\s+/g, ' ').trim().slice(0, 300));
    const [first = '', second = '', third = ''] = parts;
    if (first === '' && second === '') return [];
    const alone = second === '' && languageOf(first) === 'ru';
    return [
      {
        id: '',
        code: CODE.test(third) ? third : '',
        name: alone ? { kk: '', ru: first } : { kk: first, ru: second },
        also: [],
      },
    ];
  });
}
