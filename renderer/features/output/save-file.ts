/** Saving a finished document where the person chooses, and writing that down in the export log. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../window/bridge';
import { queries } from '../../window/vault-hooks';
import type { OutputFile } from '../../vault/api';
import { vaultClient } from '../../window/vault-client';
import { refusalOf, useErrorText } from '../../ui/errors';
import { useToast } from '../../ui/toast';

/** True when the file was written. `researchIds` are the researches whose material the file may hold. */
export function useSaveFile(): (file: OutputFile, researchIds?: string[]) => Promise<boolean> {
  const { t } = useTranslation('common');
  const [toast, errorText] = [useToast(), useErrorText()];
  return useCallback(
    async (file: OutputFile, researchIds: string[] = []) => {
      // Bytes that came from the worker never lie in shared memory.
      const answer = await bridge().call('documents.save', {
        name: file.name,
        bytes: file.bytes as Uint8Array<ArrayBuffer>,
      });
      if (!answer.ok) {
        toast(errorText(refusalOf(answer.error)), 'error');
        return false;
      }
      // The person closed the dialog: nothing happened, nothing to say.
      if (!answer.value.saved) return false;
      const logged = await vaultClient().logExport(
        { name: answer.value.name, folder: answer.value.folder },
        file.bytes,
        researchIds,
      );
      // What shows the logs reads them again.
      void queries.invalidateQueries({ queryKey: ['vault'] });
      if (logged.ok)
        toast(
          t(answer.value.cloud ? 'file.savedInCloud' : 'file.saved', { name: answer.value.name }),
          answer.value.cloud ? 'warning' : 'success',
        );
      else toast(errorText(logged.error), 'warning');
      return true;
    },
    [t, toast, errorText],
  );
}
