/**
 * The way out of a refused correction: the referral to a doctor is recorded under the code (order 227, point 15;
 * 227-27). Never a diagnosis.
 */
import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { heldCipherFault } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useVaultAction } from '../../../window/vault-hooks';
import { useErrorText, useToast } from '../../../ui';

/** A button; nothing while there is no code to refer. */
export function ReferToDoctor({ code, today }: { code: string; today: CivilDate }) {
  const { t } = useTranslation(['codes', 'common']);
  const [toast, errorText] = [useToast(), useErrorText()];
  const { run, busy } = useVaultAction();
  const [referred, setReferred] = useState<string | null>(null);
  if (heldCipherFault(code) !== null) return null;
  const refer = async () => {
    const answer = await run((vault) =>
      vault.saveReferral({ id: '', code, on: today, to: 'doctor', reason: '', answeredOn: null, answer: '' }),
    );
    if (!answer.ok) {
      toast(errorText(answer.error), 'error');
      return;
    }
    setReferred(code);
    const undo = async () => {
      const undone = await run((vault) => vault.removeReferral(answer.value.id));
      if (!undone.ok) return;
      setReferred(null);
      toast(t('codes:referral.removed'), 'info');
    };
    toast(t('codes:referral.saved', { code }), 'success', { label: t('common:action.undo'), run: () => void undo() });
  };
  return (
    <Button
      color="inherit"
      variant="outlined"
      size="small"
      disabled={busy || referred === code}
      onClick={() => void refer()}
      sx={{ ml: 0 }}
    >
      {referred === code ? t('codes:referral.saved', { code }) : t('codes:referral.doctor')}
    </Button>
  );
}
