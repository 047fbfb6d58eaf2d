/**
 * The code of a recovery sheet typed by hand: what is right so far is counted, mistyped groups are named while typing.
 */
import { useTranslation } from 'react-i18next';
import { RECOVERY_GROUPS, readRecoveryCode, tidyRecoveryCode } from '../../shared/domain/access/recovery-code';
import { TextField } from '../ui';

/** `error` is a refusal about the code, shown where no group is known to be wrong. */
export function CodeField({
  code,
  onChange,
  error,
  disabled,
}: {
  code: string;
  onChange: (code: string) => void;
  error: string | null;
  disabled: boolean;
}) {
  const { t } = useTranslation('security');
  const reading = readRecoveryCode(code);
  const wrong =
    reading.state !== 'complete' && reading.groups.length > 0
      ? t('unlock.wrong', { groups: reading.groups.join(', ') })
      : null;
  const have = t('unlock.have', {
    have:
      reading.state === 'incomplete'
        ? reading.have
        : reading.state === 'complete'
          ? RECOVERY_GROUPS
          : RECOVERY_GROUPS - reading.groups.length,
    total: RECOVERY_GROUPS,
  });
  return (
    <TextField
      label={t('unlock.code')}
      value={code}
      onChange={onChange}
      onBlur={() => onChange(tidyRecoveryCode(code))}
      multiline
      minRows={3}
      monospace
      autoFocus
      disabled={disabled}
      maxLength={400}
      error={wrong ?? error}
      hint={have}
    />
  );
}
