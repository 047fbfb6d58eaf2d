/** A copy of an attached file where the person chooses; written piece by piece by the worker. */
import { bug } from '../../../shared/errors/bug-trace';
import { useCallback, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exportName } from '../../../shared/ipc/export-name';
import { bridge } from '../../window/bridge';
import { useVault } from '../../window/vault-hooks';
import { refusalOf, useErrorText, useToast } from '../../ui';
import type { AttachedTo, Attachment, Progress } from '../../vault/api';
import { callback } from '../../window/vault-client';

/** `title` is null while nothing is copied. */
export function useCopyOut({ kind, id }: AttachedTo): {
  copy: (file: Attachment) => Promise<void>;
  title: string | null;
  progress: Progress | null;
} {
  const { t } = useTranslation(['attachments', 'common']);
  const [vault, client, toast, errorText] = [useVault(), useQueryClient(), useToast(), useErrorText()];
  const [title, setTitle] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);

  const copy = useCallback(
    async (file: Attachment) => {
      setProgress(null);
      try {
        const chosen = await bridge().call('copy.target', { name: exportName(file.name) ?? '' });
        if (!chosen.ok) {
          toast(errorText(refusalOf(chosen.error)), 'error');
          return;
        }
        if (chosen.value === null) return;
        setTitle(t('attachments:copying', { name: file.name }));
        const answer = await vault.copyAttachment(
          { kind, id },
          file.id,
          { ticket: chosen.value.ticket, folder: chosen.value.folder },
          callback(setProgress),
        );
        await client.invalidateQueries({ queryKey: ['vault'] });
        if (answer.ok)
          toast(
            t(chosen.value.cloud ? 'common:file.savedInCloud' : 'common:file.saved', { name: answer.value.name }),
            chosen.value.cloud ? 'warning' : 'success',
          );
        else if (answer.error.code === 'cancelled') toast(t('attachments:copyStopped'), 'info');
        else toast(errorText(answer.error), 'error');
      } catch (error) {
        bug(error, 'use-copy-out');
        toast(errorText({ code: 'unexpected' }), 'error');
      } finally {
        setTitle(null);
      }
    },
    [client, errorText, id, kind, t, toast, vault],
  );

  return { copy, title, progress };
}
