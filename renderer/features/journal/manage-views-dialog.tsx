/** The kept views in a list: renamed in place, deleted with a way back. */
import { type FormEvent, useRef, useState } from 'react';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { JournalView } from '../../../shared/domain/journal/journal-query';
import { useVaultAction } from '../../window/vault-hooks';
import { ErrorNotice, fieldError, TextField, useErrorText, useToast } from '../../ui';
import { VIEW_NAME } from './save-view-dialog';

export interface ManageViewsDialogProps {
  open: boolean;
  views: readonly JournalView[];
  onClose: () => void;
}

/** The list of views. */
export function ManageViewsDialog({ open, views, onClose }: ManageViewsDialogProps) {
  const { t } = useTranslation(['journalList', 'common']);
  const toast = useToast();
  const action = useVaultAction();
  const [editing, setEditing] = useState<string | null>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const remove = async (view: JournalView) => {
    const answer = await action.run((vault) => vault.dropJournalView(view.id));
    if (!answer.ok) return;
    // The button that was pressed goes with its line: the keyboard stays in the dialog.
    closeButton.current?.focus();
    const back = async () => {
      const saved = await action.run((vault) => vault.saveJournalView(view));
      if (saved.ok) toast(t('journalList:views.restored', { name: view.name }));
    };
    toast(t('journalList:views.removed', { name: view.name }), 'success', {
      label: t('common:action.undo'),
      run: () => void back(),
    });
  };
  return (
    <Dialog open={open} onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="manage-views-title">
      <DialogTitle id="manage-views-title">{t('journalList:views.manageTitle')}</DialogTitle>
      <DialogContent>
        <ErrorNotice error={editing === null ? action.error : null} onClose={action.clearError} />
        {views.length === 0 ? (
          <Typography sx={{ color: 'text.secondary' }}>{t('journalList:views.none')}</Typography>
        ) : null}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {views.map((view) => (
            <Box
              component="li"
              key={view.id}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 0.5,
                py: 0.75,
                minHeight: 48,
                '& + &': { borderTop: 1, borderColor: 'divider' },
              }}
            >
              {editing === view.id ? (
                <Rename
                  view={view}
                  action={action}
                  onDone={() => {
                    setEditing(null);
                    action.clearError();
                  }}
                />
              ) : (
                <>
                  <Typography sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{view.name}</Typography>
                  <IconButton
                    aria-label={t('journalList:views.renameOf', { name: view.name })}
                    onClick={() => setEditing(view.id)}
                  >
                    <EditIcon fontSize="small" />
                  </IconButton>
                  <IconButton
                    aria-label={t('journalList:views.remove', { name: view.name })}
                    onClick={() => void remove(view)}
                  >
                    <DeleteIcon fontSize="small" />
                  </IconButton>
                </>
              )}
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button ref={closeButton} onClick={onClose} autoFocus>
          {t('common:action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Rename({
  view,
  action,
  onDone,
}: {
  view: JournalView;
  action: ReturnType<typeof useVaultAction>;
  onDone: () => void;
}) {
  const { t } = useTranslation(['journalList', 'common']);
  const errorText = useErrorText();
  const [name, setName] = useState(view.name);
  const taken = fieldError(action.error, 'name');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (action.busy || name.trim() === '') return;
    const answer =
      name.trim() === view.name
        ? { ok: true }
        : await action.run((vault) => vault.saveJournalView({ ...view, name: name.trim() }));
    if (answer.ok) onDone();
  };
  return (
    <Box
      component="form"
      onSubmit={(event: FormEvent) => void submit(event)}
      noValidate
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', width: 1, pt: 0.5 }}
    >
      <TextField
        label={t('journalList:views.name')}
        value={name}
        onChange={setName}
        maxLength={VIEW_NAME}
        autoFocus
        error={taken ? errorText(taken) : name.trim() === '' ? t('journalList:views.nameMissing') : null}
      />
      <Button type="submit" disabled={action.busy} sx={{ flex: 'none' }}>
        {t('common:action.save')}
      </Button>
    </Box>
  );
}
