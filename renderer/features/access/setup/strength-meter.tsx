/** How hard the passphrase is to guess, as a bar and in words. */
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { PASSPHRASE_MIN_BITS, type PassphraseStrength } from '../../../../shared/domain/access/passphrase';
import { useFormat } from '../../../ui';

/** Full at the bound; the words say what to do. */
export function StrengthMeter({ strength, empty }: { strength: PassphraseStrength; empty: boolean }) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const share = Math.min(100, (strength.bits / PASSPHRASE_MIN_BITS) * 100);
  const text = empty
    ? t('strength.empty')
    : strength.reason === null
      ? t('strength.good')
      : t(`weak.${strength.reason}`);
  return (
    <Box sx={{ mt: 1 }}>
      <LinearProgress
        variant="determinate"
        value={share}
        color={strength.ok ? 'success' : 'warning'}
        aria-label={t('strength.label')}
        aria-valuetext={text}
        sx={{ height: 6, borderRadius: 3, bgcolor: 'divider' }}
      />
      <Typography variant="body2" sx={{ mt: 0.5, color: strength.ok ? 'success.main' : 'text.secondary' }}>
        {text}{' '}
        {empty
          ? ''
          : t('strength.bits', { bits: format.number(Math.floor(strength.bits)), needed: PASSPHRASE_MIN_BITS })}
      </Typography>
    </Box>
  );
}
