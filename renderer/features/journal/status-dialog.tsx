/** Withdrawing a record or bringing it back: always with a reason, a deletion can be undone at once. */
import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useVaultAction } from '../../window/vault-hooks';
import { ConfirmDialog, ErrorNotice, TextField, useErrorText, useToast } from '../../ui';
import type { JournalRow } from '../../vault/api';

/** The status a record is to get. */
export type StatusChange = 'cancelled' | 'deleted' | 'active';

const WORDS = {
  cancelled: {
    title: 'journal:change.cancelTitle',
    text: 'journal:change.cancelText',
    button: 'journal:detail.cancel',
    done: 'journal:change.cancelled',
  },
  deleted: {
    title: 'journal:change.removeTitle',
    text: 'journal:change.removeText',
    button: 'journal:detail.remove',
    done: 'journal:change.removed',
  },
  active: {
    title: 'journal:change.restoreTitle',
    text: 'journal:change.restoreText',
    button: 'journal:detail.restore',
    done: 'journal:change.restored',
  },
} as const;

export interface StatusDialogProps {
  row: JournalRow | null;
  /** null: closed. */ change: StatusChange | null;
  onClose: () => void;
}

/** Asks for the reason and makes the further version. */
export function StatusDialog({ row, change, onClose }: StatusDialogProps) {
  const { t } = useTranslation(['journal', 'common']);
  const [toast, errorText] = [useToast(), useErrorText()];
  const { run, busy, error, clearError } = useVaultAction();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [shown, setShown] = useState<StatusChange>('cancelled');
  useEffect(() => {
    if (!change) return;
    // The words stay while the dialog fades away.
    setShown(change);
    setReason('');
    setAsked(false);
    clearError();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [change]);
  const words = WORDS[shown];

  const confirm = async () => {
    setAsked(true);
    if (!row || !change || busy || reason.trim() === '') return;
    const answer = await run((vault) => vault.setStatus(row.id, row.version, change, reason.trim()));
    if (!answer.ok) return;
    onClose();
    const { id, version } = answer.value;
    const undo = async () => {
      const back = await run((vault) => vault.setStatus(id, version, 'active', t('journal:change.undoReason')));
      if (back.ok) toast(t('journal:change.restored', { number: back.value.number ?? '–' }));
      else toast(errorText(back.error), 'error');
    };
    const draft = row.status === 'draft';
    const done =
      draft && change === 'deleted'
        ? t('journal:change.removedDraft')
        : t(words.done, { number: answer.value.number ?? '–' });
    // A draft cannot be put in force by an undo: what it lacked, it still lacks.
    toast(
      done,
      'success',
      change !== 'active' && !draft ? { label: t('common:action.undo'), run: () => void undo() } : undefined,
    );
  };

  return (
    <ConfirmDialog
      open={change !== null}
      title={t(words.title)}
      text={
        shown === 'cancelled' && row?.kind === 'research'
          ? `${t(words.text)} ${t('journal:change.cancelResearch')}`
          : t(words.text)
      }
      confirmLabel={t(words.button)}
      danger={shown === 'deleted'}
      busy={busy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box sx={{ mt: 2, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <TextField
          label={t('journal:change.reason')}
          value={reason}
          onChange={setReason}
          required
          multiline
          minRows={2}
          maxLength={2_000}
          error={asked && reason.trim() === '' ? t('journal:change.reasonMissing') : null}
        />
        <ErrorNotice error={error?.issues?.length === 1 ? error.issues[0] : error} />
      </Box>
    </ConfirmDialog>
  );
}
