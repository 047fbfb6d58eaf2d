/** The first step of opening with the sheet: its code. */
import type { FormEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import { ErrorNotice, useErrorText } from '../../../ui';
import { CodeField } from '../../../window/recovery-code-field';

export interface CodeStepProps {
  code: string;
  onChange: (code: string) => void;
  error: AppError | null;
  busy: boolean;
  onSubmit: () => void;
  onBack: () => void;
}

/** Refusals about the code stand at the field, anything else above it. */
export function CodeStep({ code, onChange, error, busy, onSubmit, onBack }: CodeStepProps) {
  const { t } = useTranslation('security');
  const errorText = useErrorText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box>
        <Typography variant="h1">{t('unlock.title')}</Typography>
        <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{t('unlock.text')}</Typography>
      </Box>
      {error && error.field === undefined ? <ErrorNotice error={error} /> : null}
      <CodeField
        code={code}
        onChange={onChange}
        error={error?.field === 'code' ? errorText(error) : null}
        disabled={busy}
      />
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Button onClick={onBack} disabled={busy}>
          {t('unlock.toPassphrase')}
        </Button>
        <Button type="submit" variant="contained" disabled={busy || code.trim() === ''}>
          {t('unlock.open')}
        </Button>
      </Box>
    </Box>
  );
}
