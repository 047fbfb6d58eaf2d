/** Files on their way into the vault, one after another, with progress and a way to stop. */
import { bug } from '../../../shared/errors/bug-trace';
import { useCallback, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import { useVault } from '../../window/vault-hooks';
import { useToast } from '../../ui';
import type { AttachedTo, Progress } from '../../vault/api';
import { callback } from '../../window/vault-client';

export interface Attaching {
  /** Attaches what can be attached; the refusals of the others, in their order. */
  attach: (to: AttachedTo, files: readonly File[]) => Promise<AppError[]>;
  stop: () => void;
  /** The title of what is going on; null when nothing is. */
  title: string | null;
  progress: Progress | null;
}

/** One queue per place that attaches. */
export function useAttach(): Attaching {
  const { t } = useTranslation('attachments');
  const [vault, client, toast] = [useVault(), useQueryClient(), useToast()];
  const [title, setTitle] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);

  const attach = useCallback(
    async (to: AttachedTo, files: readonly File[]) => {
      const refusals: AppError[] = [];
      let done = 0;
      for (const [index, file] of files.entries()) {
        setProgress(null);
        setTitle(
          files.length > 1
            ? t('attachingMany', { name: file.name, n: index + 1, total: files.length })
            : t('attaching', { name: file.name }),
        );
        const answer = await vault.attach(to, file, callback(setProgress)).catch((error: unknown) => {
          bug(error, 'use-attach');
          return { ok: false as const, error: { code: 'unexpected' as const } };
        });
        if (answer.ok) done += 1;
        else if (answer.error.code === 'cancelled') {
          toast(t('stopped'), 'info');
          break;
        } else refusals.push(answer.error);
      }
      setTitle(null);
      if (done > 0) {
        await client.invalidateQueries({ queryKey: ['vault'] });
        if (done === files.length)
          toast(done === 1 ? t('attached', { name: files[0]?.name ?? '' }) : t('attachedMany', { n: done }));
      }
      return refusals;
    },
    [client, t, toast, vault],
  );

  return { attach, stop: () => void vault.stopAttaching(), title, progress };
}
