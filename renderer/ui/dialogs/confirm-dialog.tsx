/** Asks before something that matters. Cancel has the focus; destruction asks for a word typed by hand. */
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MuiTextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { isWordTyped } from '../../../shared/text/confirmation';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  text: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  /** The word that must be typed before the button works. */
  typed?: string;
  busy?: boolean;
  /** Gets what was typed (empty without `typed`). */
  onConfirm: (typed: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A question with two answers. */
export function ConfirmDialog({
  open,
  title,
  text,
  confirmLabel,
  cancelLabel,
  danger = false,
  typed,
  busy = false,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  const [word, setWord] = useState('');
  const [titleId, textId] = [useId(), useId()];
  useEffect(() => {
    if (open) setWord('');
  }, [open]);
  // what was asked stays on the screen while the dialog goes, even if the caller has forgotten it
  const [asked, setAsked] = useState({ title, text });
  useEffect(() => {
    if (open) setAsked({ title, text });
  }, [open, title, text]);
  const shown = open ? { title, text } : asked;
  const ready = typed === undefined || isWordTyped(word, typed);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (ready && !busy) onConfirm(word.trim());
  };

  return (
    <Dialog
      open={open}
      onClose={busy ? undefined : onClose}
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      maxWidth="sm"
      fullWidth
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{shown.title}</DialogTitle>
        <DialogContent>
          <DialogContentText id={textId} component="div" sx={{ color: 'text.primary' }}>
            {shown.text}
          </DialogContentText>
          {children}
          {typed === undefined ? null : (
            <MuiTextField
              label={t('confirm.typedLabel')}
              helperText={t('confirm.typed', { word: typed })}
              value={word}
              onChange={(event) => setWord(event.target.value)}
              fullWidth
              size="small"
              sx={{ mt: 2 }}
              slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy} autoFocus>
            {cancelLabel ?? t('action.cancel')}
          </Button>
          <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} disabled={!ready || busy}>
            {confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
