/** A small form over the page: Enter in a line and Ctrl+Enter anywhere save it. */
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useId, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import { ErrorNotice } from '../errors';

const FAULTS_SHOWN_MS = 60;
const FIRST_FIELD =
  'input:not([aria-hidden="true"], [type="file"], :disabled), textarea:not([aria-hidden="true"], :disabled), [role="spinbutton"], [role="combobox"]';

export interface FormDialogProps {
  open: boolean;
  title: string;
  saveLabel: string;
  busy: boolean;
  error: AppError | null;
  onSave: () => void;
  onClose: () => void;
  /** Left of the buttons. */ aside?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** Fields between a title and two buttons. */
export function FormDialog({
  open,
  title,
  saveLabel,
  busy,
  error,
  onSave,
  onClose,
  aside,
  wide = false,
  children,
}: FormDialogProps) {
  const { t } = useTranslation('common');
  const heading = useId();
  const fields = useRef<HTMLFormElement>(null);
  const begin = () => {
    if (!fields.current?.contains(document.activeElement))
      fields.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    const form = event.currentTarget;
    onSave();
    // What is missing is marked by then: the keyboard goes to the first of it.
    setTimeout(
      () => form.querySelector<HTMLElement>('.Mui-error input, .Mui-error textarea')?.focus(),
      FAULTS_SHOWN_MS,
    );
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={heading}
      maxWidth={wide ? 'md' : 'sm'}
      fullWidth
      slotProps={{ transition: { onEntered: begin } }}
    >
      <Box
        component="form"
        ref={fields}
        onSubmit={submit}
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
        onKeyDown={(event: KeyboardEvent<HTMLFormElement>) => {
          if (event.key === 'Enter' && event.ctrlKey) submit(event);
        }}
      >
        <DialogTitle id={heading}>{title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 0.75 }}>
            {error && !error.issues?.length ? <ErrorNotice error={error} /> : null}
            {children}
          </Box>
        </DialogContent>
        <DialogActions>
          {aside ? <Box sx={{ mr: 'auto' }}>{aside}</Box> : null}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy} aria-keyshortcuts="Control+Enter">
            {saveLabel}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
