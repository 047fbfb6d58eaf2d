/** A note that never leaves the vault: of a code, or of one record. */
import { bug } from '../../../shared/errors/bug-trace';
import { useEffect, useRef, useState } from 'react';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beforeLock } from '../../window/before-lock';
import { useVault, useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, Section, TextField, useToast } from '../../ui';

/** `subject` is a code or the id of a record. What was typed is kept when the panel is closed or the vault locks. */
export function PrivateNote({ subject }: { subject: string }) {
  const { t } = useTranslation('codes');
  const [vault, toast, client] = [useVault(), useToast(), useQueryClient()];
  const saved = useVaultQuery(['note', subject], (vault) => vault.privateNote(subject));
  const { run, busy, error } = useVaultAction();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? saved.data ?? '';
  const dirty = text !== null && text !== (saved.data ?? '');
  const open = useRef<string | null>(null);
  open.current = dirty ? shown : null;
  useEffect(() => {
    const flush = async (): Promise<boolean> => {
      if (open.current === null) return true;
      const answer = await vault.savePrivateNote(subject, open.current).catch((error: unknown) => {
        bug(error, 'private-note');
        return null;
      });
      await client.invalidateQueries({ queryKey: ['vault', 'note'] });
      return answer?.ok ?? false;
    };
    const forget = beforeLock(flush);
    return () => {
      forget();
      setText(null);
    };
  }, [client, subject, vault]);
  const save = async () => {
    const answer = await run((vault) => vault.savePrivateNote(subject, shown));
    if (!answer.ok) return;
    setText(null);
    toast(t('note.saved'));
  };
  return (
    <Section
      title={t('note.title')}
      action={
        dirty ? (
          <Button size="small" variant="outlined" onClick={() => void save()} disabled={busy}>
            {t('note.save')}
          </Button>
        ) : undefined
      }
    >
      <ErrorNotice error={saved.error ?? error} />
      <TextField
        label={t('note.label')}
        hint={t('note.hint')}
        value={shown}
        onChange={setText}
        multiline
        minRows={2}
        maxLength={20_000}
        disabled={saved.data === undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && dirty) {
            event.preventDefault();
            event.stopPropagation();
            void save();
          }
        }}
      />
    </Section>
  );
}
