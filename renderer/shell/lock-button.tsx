/** Locks at a click; beside it the time until the vault locks by itself. */
import { useEffect } from 'react';
import LockIcon from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { useAnnounce, useFormat } from '../ui';
import { useAutoLock } from '../window/auto-lock';
import { LockCountdown } from './lock-countdown';
import { useSession } from '../window/session';

/**
 * Where the idle time of the whole system can be believed: Electron (which serves the window from its own scheme) on
 * Windows. Under Wayland it is often 0 for ever, and then the vault would never lock by itself.
 */
export function systemIdleKnown(protocol: string, platform: string): boolean {
  return protocol === 'app:' && platform === 'win32';
}

/** Minutes are shown whole; only the last one counts its seconds, so that nothing flickers at the edge of sight. */
export function LockButton({ minutes }: { minutes: number }) {
  const { t } = useTranslation('frame');
  const { lock, info } = useSession();
  const [format, announce] = [useFormat(), useAnnounce()];
  const { left, stay } = useAutoLock(
    minutes,
    systemIdleKnown(window.location.protocol, info.platform),
    () => void lock(),
  );
  const last = left <= 60;
  useEffect(() => {
    if (last) announce(t('lock.soon'));
  }, [last, announce, t]);
  const time = last
    ? `0:${String(Math.min(59, left)).padStart(2, '0')}`
    : t('lock.minutes', { n: format.number(Math.ceil(left / 60)) });
  return (
    <>
      <Tooltip
        describeChild
        title={t('lock.hint', {
          time: last ? format.count('second', left) : format.count('minute', Math.ceil(left / 60)),
        })}
      >
        <Button
          variant="outlined"
          startIcon={<LockIcon />}
          onClick={() => void lock()}
          aria-keyshortcuts="Control+L"
          color={last ? 'warning' : 'primary'}
          sx={{ flex: 'none', px: 1.5 }}
        >
          {t('lock.now')}
          <Box
            component="span"
            aria-hidden
            sx={{
              ml: 1,
              fontWeight: 400,
              fontVariantNumeric: 'tabular-nums',
              minWidth: 36,
              textAlign: 'right',
              color: last ? 'inherit' : 'text.secondary',
            }}
          >
            {time}
          </Box>
        </Button>
      </Tooltip>
      <LockCountdown left={left} onStay={stay} />
    </>
  );
}
