/** Reason and passphrase: what a date before the latest one seen is believed on. */
import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { PassphraseField, TextField, useErrorText, useFormat } from '../../../ui';
import type { DateProof } from '../../../vault/api';

export const emptyProof: DateProof = { reason: '', passphrase: '' };

/** True while something is missing. */
export function proofFaults({ reason, passphrase }: DateProof): boolean {
  return reason.trim() === '' || passphrase === '';
}

export interface DateProofFieldsProps {
  seen: CivilDate | null;
  proof: DateProof;
  onChange: (proof: DateProof) => void;
  tried: boolean;
  error: AppError | null;
  disabled: boolean;
}

/** The two fields with the reason they are asked for. */
export function DateProofFields({ seen, proof, onChange, tried, error, disabled }: DateProofFieldsProps) {
  const { t } = useTranslation(['clock', 'research']);
  const [format, errorText] = [useFormat(), useErrorText()];
  const wrong = error?.field === 'passphrase' ? errorText(error) : null;
  return (
    <>
      <Alert severity="warning">{t('clock:proof.text', { seen: format.date(seen) })}</Alert>
      <TextField
        label={t('clock:proof.reason')}
        value={proof.reason}
        onChange={(reason) => onChange({ ...proof, reason })}
        required
        maxLength={200}
        disabled={disabled}
        error={tried && proof.reason.trim() === '' ? t('research:hold.reasonNeeded') : null}
      />
      <PassphraseField
        label={t('clock:proof.passphrase')}
        value={proof.passphrase}
        onChange={(passphrase) => onChange({ ...proof, passphrase })}
        disabled={disabled}
        error={wrong ?? (tried && proof.passphrase === '' ? t('research:hold.passphraseNeeded') : null)}
      />
    </>
  );
}
