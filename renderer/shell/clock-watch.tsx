/**
 * Asks the vault again and again what day it is: a new day refreshes every page; a clock that is wrong is said above
 * them.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { CorrectDateDialog } from '../features/access/lock/correct-date-dialog';
import { useFormat } from '../ui';
import type { ClockView } from '../vault/api';
import { useSession } from '../window/session';
import { queries, useVault } from '../window/vault-hooks';

const EVERY_MS = 20_000;

/** The day the vault reckons with, kept current while the frame stands. */
export function useClockWatch(): [ClockView, (next: ClockView) => void] {
  const { session, lock } = useSession();
  const vault = useVault();
  const [view, setView] = useState(session.clock);
  const told = useEffectEvent((next: ClockView) => {
    // A leap while the vault is open: what was open is closed, and the next unlock asks for the date.
    if (next.state === 'ask') void lock();
    if (JSON.stringify(next) === JSON.stringify(view)) return;
    setView(next);
    if (next.today !== view.today) void queries.invalidateQueries({ queryKey: ['vault'] });
  });
  useEffect(() => {
    const look = () => {
      void vault
        .clock()
        .then((answer) => {
          if (answer.ok) told(answer.value);
        })
        .catch(/* Expected while the vault is locked; asked again at the next turn. */ () => undefined);
    };
    const timer = setInterval(look, EVERY_MS);
    // A machine that wakes up shows the window before the timer has its turn.
    for (const name of ['focus', 'visibilitychange'] as const) window.addEventListener(name, look);
    return () => {
      clearInterval(timer);
      for (const name of ['focus', 'visibilitychange'] as const) window.removeEventListener(name, look);
    };
  }, [vault]);
  return [view, told];
}

/** Nothing while the clock is sane. */
export function ClockBanner() {
  const { t } = useTranslation('clock');
  const format = useFormat();
  const [view, told] = useClockWatch();
  const [correcting, setCorrecting] = useState(false);
  if (view.state !== 'behind' && view.state !== 'stated') return null;
  const action =
    view.state === 'behind' ? (
      <Button color="inherit" size="small" onClick={() => setCorrecting(true)}>
        {t('banner.correct')}
      </Button>
    ) : undefined;
  return (
    <>
      <Alert
        severity="warning"
        square
        role="status"
        action={action}
        sx={{ flex: 'none', borderInline: 0, borderTop: 0 }}
      >
        {t(`banner.${view.state}`, { clock: format.date(view.clockDay), today: format.date(view.today) })}
      </Alert>
      {correcting ? (
        <CorrectDateDialog
          view={view}
          onClose={() => setCorrecting(false)}
          onDone={(next) => {
            setCorrecting(false);
            told(next);
          }}
        />
      ) : null}
    </>
  );
}
