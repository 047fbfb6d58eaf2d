/** The last half minute before the vault locks itself: said over whatever page is open, with the way to stay. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Portal from '@mui/material/Portal';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui';

/** From here on the countdown is seen. */
const SHOWN_SECONDS = 30;

/** Any input keeps the vault open; the button is there to be found. `left` in seconds. */
export function LockCountdown({ left, onStay }: { left: number; onStay: () => void }) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  if (left > SHOWN_SECONDS || left <= 0) return null;
  return (
    <Portal>
      <Box
        sx={{
          position: 'fixed',
          insetInline: 0,
          bottom: 24,
          zIndex: 'tooltip',
          display: 'flex',
          justifyContent: 'center',
          px: 2,
          pointerEvents: 'none',
        }}
      >
        <Alert
          severity="warning"
          variant="standard"
          role="group"
          aria-label={t('lock.now')}
          sx={{
            pointerEvents: 'auto',
            boxShadow: 6,
            border: 1,
            borderColor: 'warning.main',
            alignItems: 'center',
            minWidth: 360,
          }}
          action={
            <Button variant="contained" size="small" onClick={onStay}>
              {t('lock.stay')}
            </Button>
          }
        >
          <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {t('lock.countdown', { time: format.count('second', left) })}
          </Box>
          <LinearProgress
            variant="determinate"
            color="warning"
            value={(left / SHOWN_SECONDS) * 100}
            aria-hidden
            sx={{ mt: 0.75, borderRadius: 1 }}
          />
        </Alert>
      </Box>
    </Portal>
  );
}
