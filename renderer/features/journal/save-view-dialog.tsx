/** Keeps what the page shows under a name. */
import { type FormEvent, useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import type { JournalChoice, JournalLayout } from '../../../shared/domain/journal/journal-query';
import { useVaultAction } from '../../window/vault-hooks';
import { ErrorNotice, fieldError, TextField, useErrorText, useToast } from '../../ui';

/** Most signs of a view's name. */
export const VIEW_NAME = 60;

export interface SaveViewDialogProps {
  open: boolean;
  choice: JournalChoice;
  layout: JournalLayout;
  onClose: () => void;
}

/** Asks for the name. */
export function SaveViewDialog({ open, choice, layout, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation(['journalList', 'common']);
  const [toast, errorText] = [useToast(), useErrorText()];
  const { run, busy, error, clearError } = useVaultAction();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!open) return;
    setName('');
    setAsked(false);
    clearError();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if (busy || name.trim() === '') return;
    const answer = await run((vault) =>
      vault.saveJournalView({ id: crypto.randomUUID(), name: name.trim(), choice, layout }),
    );
    if (!answer.ok) return;
    toast(t('journalList:views.saved', { name: answer.value.name }));
    onClose();
  };
  const taken = fieldError(error, 'name');
  return (
    <Dialog open={open} onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="save-view-title">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id="save-view-title">{t('journalList:views.saveTitle')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{t('journalList:views.saveText')}</DialogContentText>
          <TextField
            label={t('journalList:views.name')}
            value={name}
            onChange={setName}
            maxLength={VIEW_NAME}
            required
            autoFocus
            error={taken ? errorText(taken) : asked && name.trim() === '' ? t('journalList:views.nameMissing') : null}
          />
          {taken ? null : <ErrorNotice error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {t('common:action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
