/** The code of the sheet typed by hand: what is right so far is counted, mistyped groups are named while typing. */
import type { FormEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { RECOVERY_GROUPS, readRecoveryCode, tidyRecoveryCode } from '../../../shared/domain/recovery-code';
import type { AppError } from '../../../shared/errors/app-error';
import { ErrorNotice, TextField, useErrorText } from '../../ui';

export interface CodeStepProps { code: string; onChange: (code: string) => void; error: AppError | null; busy: boolean; onSubmit: () => void; onBack: () => void }

/** Refusals about the code stand at the field, anything else above it. */
export function CodeStep({ code, onChange, error, busy, onSubmit, onBack }: CodeStepProps) {
  const { t } = useTranslation('security');
  const errorText = useErrorText();
  const reading = readRecoveryCode(code);
  const wrong = reading.state !== 'complete' && reading.groups.length > 0 ? t('unlock.wrong', { groups: reading.groups.join(', ') }) : null;
  const have = t('unlock.have', { have: reading.state === 'incomplete' ? reading.have : reading.state === 'complete' ? RECOVERY_GROUPS : RECOVERY_GROUPS - reading.groups.length, total: RECOVERY_GROUPS });
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
      <TextField
        label={t('unlock.code')} value={code} onChange={onChange} onBlur={() => onChange(tidyRecoveryCode(code))} multiline minRows={3} monospace autoFocus disabled={busy}
        maxLength={400} error={wrong ?? (error?.field === 'code' ? errorText(error) : null)} hint={have}
      />
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Button onClick={onBack} disabled={busy}>{t('unlock.toPassphrase')}</Button>
        <Button type="submit" variant="contained" disabled={busy || code.trim() === ''}>{t('unlock.open')}</Button>
      </Box>
    </Box>
  );
}
