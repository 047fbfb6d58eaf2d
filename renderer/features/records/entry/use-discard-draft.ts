/** Letting go of an unfinished form, with a way back for as long as the message stands. */
import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../window/vault-hooks';
import { useErrorText, useToast } from '../../../ui';

/** Throws a kept form away; the message offers to bring it back as it was. */
export function useDiscardDraft(): (id: string) => Promise<void> {
  const { t } = useTranslation(['records', 'common']);
  const [vault, client, toast, errorText] = [useVault(), useQueryClient(), useToast(), useErrorText()];
  return useCallback(
    async (id: string) => {
      const fresh = () => client.invalidateQueries({ queryKey: ['vault'] });
      const known = await vault.drafts();
      const draft = known.ok ? known.value.find((one) => one.id === id) : undefined;
      const dropped = await vault.dropDraft(id);
      await fresh();
      if (!dropped.ok) {
        toast(errorText(dropped.error), 'error');
        return;
      }
      const back = async () => {
        if (!draft) return;
        const { savedAt: _savedAt, ...form } = draft;
        const kept = await vault.keepDraft(form);
        await fresh();
        if (kept.ok) toast(t('records:panel.kept'), 'info');
        else toast(errorText(kept.error), 'error');
      };
      toast(
        t('records:panel.discarded'),
        'info',
        draft ? { label: t('common:action.undo'), run: () => void back() } : undefined,
      );
    },
    [vault, client, toast, errorText, t],
  );
}
