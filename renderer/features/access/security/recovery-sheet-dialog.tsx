/** A new recovery sheet in two steps: the paper, then two groups typed back from it. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { useVaultAction } from '../../../window/vault-hooks';
import { ConfirmDialog, ErrorNotice, LoadingState, useToast } from '../../../ui';
import { vaultClient } from '../../../window/vault-client';
import { SheetCheck } from './sheet-check';
import { SheetPage } from './sheet-page';
import { useDrawnSheet } from './use-drawn-sheet';

/** Mounted only while it is open; a sheet that was not checked is forgotten with it. */
export function RecoverySheetDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['security', 'common']);
  const toast = useToast();
  const heading = useId();
  const action = useVaultAction();
  const drawn = useDrawnSheet();
  const [leaving, setLeaving] = useState(false);
  const { sheet, checking, typed } = drawn;
  useEffect(
    () => () => {
      void vaultClient().dropRecoverySheet();
    },
    [],
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (action.busy || !sheet) return;
    if (!checking) {
      drawn.check();
      return;
    }
    const answer = await action.run((vault) => vault.confirmRecoverySheet([...typed]));
    if (!answer.ok) return;
    toast(t('security:sheet.done'));
    onClose();
  };

  return (
    <Dialog
      open
      onClose={() => (action.busy ? undefined : setLeaving(true))}
      aria-labelledby={heading}
      maxWidth="md"
      fullWidth
    >
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={heading}>
          {checking ? t('security:dialog.checkTitle') : t('security:dialog.title')}
        </DialogTitle>
        <DialogContent dividers sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <ErrorNotice error={drawn.error ?? (action.error?.field === undefined ? action.error : null)} />
          {!sheet ? (
            drawn.error ? null : (
              <LoadingState />
            )
          ) : checking ? (
            <SheetCheck
              asked={sheet.asked}
              typed={typed}
              onChange={(next) => {
                drawn.type(next);
                action.clearError();
              }}
              error={action.error}
            />
          ) : (
            <SheetPage key={drawn.round} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setLeaving(true)} disabled={action.busy}>
            {t('common:action.cancel')}
          </Button>
          {checking ? (
            <Button
              onClick={() => {
                action.clearError();
                drawn.draw();
              }}
              disabled={action.busy}
            >
              {t('security:dialog.another')}
            </Button>
          ) : null}
          <Button type="submit" variant="contained" disabled={!sheet || action.busy}>
            {checking
              ? action.busy
                ? t('security:dialog.activating')
                : t('security:dialog.confirm')
              : t('security:dialog.next')}
          </Button>
        </DialogActions>
      </form>
      <ConfirmDialog
        open={leaving}
        title={t('security:dialog.leaveTitle')}
        text={t('security:dialog.leaveText')}
        confirmLabel={t('security:dialog.leave')}
        cancelLabel={t('security:dialog.stay')}
        onConfirm={onClose}
        onClose={() => setLeaving(false)}
      />
    </Dialog>
  );
}
