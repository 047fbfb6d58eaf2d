/** What the window shows: the first run, the lock screen, or the frame of an open vault. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { DateStep } from '../features/access/lock/date-step';
import { LockScreen } from '../features/access/lock/lock-screen';
import { MissingScreen } from '../features/access/lock/missing-screen';
import { LoadingState } from '../ui';
import type { Session } from '../vault/api';
import { vaultClient } from '../window/vault-client';
import { bridge } from '../window/bridge';
import { FailurePage } from './failure';
import { lockVault } from '../window/lock';
import { PlainLayout } from '../window/plain-layout';
import { takePlace } from '../window/place';
import { type ProgramInfo, SessionProvider } from '../window/session';
import { pagePath } from '../window/pages';

const SetupWizard = lazy(async () => ({
  default: (await import('../features/access/setup/setup-wizard')).SetupWizard,
}));
const Frame = lazy(async () => ({ default: (await import('./frame')).FrameRouter }));

type Phase =
  | { at: 'setup' }
  | { at: 'missing' }
  | { at: 'locked' }
  | { at: 'locking' }
  | { at: 'date'; session: Session; fresh: boolean }
  | { at: 'open'; session: Session; fresh: boolean };

/** Decides by what the main process told at the start; an unlock or a finished setup opens the frame. */
export function Gate({ info }: { info: ProgramInfo }) {
  const [phase, setPhase] = useState<Phase>(
    info.vault === 'absent' ? { at: 'setup' } : info.vault === 'missing' ? { at: 'missing' } : { at: 'locked' },
  );
  const { t } = useTranslation('lock');
  const open = (session: Session, fresh: boolean) =>
    setPhase({ at: session.clock.state === 'ask' ? 'date' : 'open', session, fresh });
  const phaseName = phase.at;
  // The vault is open in its room while the date is asked for, too.
  const isOpen = phase.at === 'open' || phase.at === 'date';
  const [place] = useState(() => (info.vault === 'present' || info.vault === 'held' ? takePlace() : pagePath('today')));
  const [path, setPath] = useState(place);

  const lock = useCallback(() => lockVault(path, () => flushSync(() => setPhase({ at: 'locking' }))), [path]);
  useEffect(() => {
    if (phaseName === 'locking') return undefined;
    if (!isOpen) {
      // Starts the worker early, so that the passphrase finds it ready. A failure shows at the unlock.
      vaultClient();
      // Nothing to seal: a closing is answered at once.
      return bridge().on('app.closing', () => {
        void bridge().call('window.reload', {});
      });
    }
    const ends = [bridge().on('presence.lock', () => void lock()), bridge().on('app.closing', () => void lock())];
    return () => {
      for (const end of ends) end();
    };
  }, [isOpen, phaseName, lock]);

  const session = useMemo(
    () => (phase.at === 'open' ? { info, session: phase.session, fresh: phase.fresh, lock } : null),
    [info, phase, lock],
  );
  // Opening the window again asks main again, which tries to put the vault back in its place.
  if (info.vault === 'held') return <FailurePage error={{ code: 'vault.held' }} />;
  if (phase.at === 'missing')
    return <MissingScreen onRestored={() => setPhase({ at: 'locked' })} onAnew={() => setPhase({ at: 'setup' })} />;
  if (phase.at === 'setup') {
    return (
      <Suspense fallback={<LoadingState />}>
        <SetupWizard onReady={(made) => open(made, true)} onExists={() => setPhase({ at: 'locked' })} />
      </Suspense>
    );
  }
  if (phase.at === 'locking')
    return (
      <PlainLayout>
        <LoadingState label={t('locking')} />
      </PlainLayout>
    );
  if (phase.at === 'date')
    return (
      <DateStep session={phase.session} onOpen={(opened) => open(opened, phase.fresh)} onLeave={() => void lock()} />
    );
  if (!session) return <LockScreen onOpen={(opened) => open(opened, false)} />;
  return (
    <SessionProvider value={session}>
      <Suspense fallback={<LoadingState />}>
        <Frame start={place} onPath={setPath} />
      </Suspense>
    </SessionProvider>
  );
}
