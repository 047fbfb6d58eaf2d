/** Closing an appeal: the day and what came of it. */
import { useEffect, useState } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Appeal } from '../../../../shared/domain/codes/appeal';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useVaultAction } from '../../../window/vault-hooks';
import { CivilDateField, FormDialog, TextField, useErrorText, useToast } from '../../../ui';

/** Asks for the result. */
export function CloseAppealDialog({
  open,
  appeal,
  today,
  onClose,
}: {
  open: boolean;
  appeal: Appeal;
  today: CivilDate;
  onClose: () => void;
}) {
  const { t } = useTranslation('appeals');
  const [toast, errorText] = [useToast(), useErrorText()];
  const { run, busy, error, clearError } = useVaultAction();
  const [on, setOn] = useState<CivilDate | null>(today);
  const [result, setResult] = useState(appeal.result);
  useEffect(() => {
    if (!open) return;
    setOn(today);
    setResult(appeal.result);
    clearError();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  const number = `${appeal.number}/${appeal.year}`;
  const save = async () => {
    if (on === null) return;
    const answer = await run((vault) => vault.closeAppeal(appeal.id, on, result));
    if (!answer.ok) return;
    toast(t('close.done', { number }));
    onClose();
  };
  return (
    <FormDialog
      open={open}
      title={t('close.title', { number })}
      saveLabel={t('close.action')}
      busy={busy}
      error={error?.field === 'result' ? null : error}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Typography>{t('close.text')}</Typography>
      <TextField
        label={t('field.result')}
        value={result}
        onChange={setResult}
        required
        autoFocus
        multiline
        minRows={3}
        maxLength={5_000}
        error={error?.field === 'result' ? errorText(error) : null}
      />
      <CivilDateField label={t('field.closedOn')} value={on} onChange={setOn} required />
    </FormDialog>
  );
}
