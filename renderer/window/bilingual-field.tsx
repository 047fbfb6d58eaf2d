/** The same words in Kazakh and Russian, side by side: documents are made in both. */
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../shared/domain/settings/settings';
import { TextField } from '../ui';

export interface BilingualFieldProps {
  label: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  errors?: { kk?: string | null; ru?: string | null };
  hint?: string;
  /** Under the Russian field. */ hintRu?: string;
  maxLength?: number;
}

/** Two fields; each says its language. */
export function BilingualField({ label, value, onChange, errors, hint, hintRu, maxLength = 500 }: BilingualFieldProps) {
  const { t } = useTranslation('settings');
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: 2, alignItems: 'start' }}
    >
      <TextField
        label={t('inKazakh', { label })}
        value={value.kk}
        onChange={(kk) => onChange({ ...value, kk })}
        error={errors?.kk}
        hint={hint}
        maxLength={maxLength}
      />
      <TextField
        label={t('inRussian', { label })}
        value={value.ru}
        onChange={(ru) => onChange({ ...value, ru })}
        error={errors?.ru}
        hint={hintRu}
        maxLength={maxLength}
      />
    </Box>
  );
}
