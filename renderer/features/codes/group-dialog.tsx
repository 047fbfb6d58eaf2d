/** A group code and its members: made anew, or its members changed. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { normaliseCipher } from '../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { useVaultAction } from '../../window/vault-hooks';
import { ErrorNotice, TextField, useErrorText, useToast } from '../../ui';
import { splitCodes } from '../records/code-entry/code-book';

export interface GroupDialogProps {
  open: boolean;
  /** null: a new group. */ group: { code: string; members: readonly string[] } | null;
  onDone: (code: string) => void;
  onClose: () => void;
}

/** Asks for the members and, for a new group, its code. */
export function GroupDialog({ open, group, onDone, onClose }: GroupDialogProps) {
  const { t } = useTranslation(['codes', 'common']);
  const heading = useId();
  const [toast, errorText] = [useToast(), useErrorText()];
  const { run, busy, error, clearError } = useVaultAction();
  const [code, setCode] = useState('');
  const [members, setMembers] = useState('');
  useEffect(() => {
    if (!open) return;
    setCode('');
    setMembers(group?.members.join(' ') ?? '');
    clearError();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  const list = splitCodes(members).map(normaliseCipher);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const answer = await run((vault) =>
      group ? vault.saveMembers(group.code, list) : vault.makeGroup(code.trim() === '' ? null : code, list),
    );
    if (!answer.ok) return;
    toast(group ? t('codes:group.saved') : t('codes:group.made', { code: answer.value.code }));
    onDone(answer.value.code);
  };
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={heading} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void save(event)} noValidate>
        <DialogTitle id={heading}>
          {group ? t('codes:group.editTitle', { code: group.code }) : t('codes:group.title')}
        </DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <Typography>{t('codes:group.text')}</Typography>
          {error && error.field !== 'members' && error.field !== 'code' ? <ErrorNotice error={error} /> : null}
          {group ? null : (
            <TextField
              label={t('codes:group.code')}
              hint={t('codes:group.codeHint')}
              value={code}
              onChange={setCode}
              monospace
              maxLength={20}
              error={error?.field === 'code' ? errorText(error) : null}
            />
          )}
          <TextField
            label={t('codes:group.members')}
            hint={t('codes:group.membersHint')}
            value={members}
            onChange={setMembers}
            monospace
            multiline
            minRows={2}
            required
            autoFocus
            error={error?.field === 'members' ? errorText(error) : null}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {t(group ? 'common:action.save' : 'codes:group.make')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
