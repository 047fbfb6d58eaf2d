/** Opening with the recovery sheet: its code, then a new passphrase and a new sheet before anything is shown. */
import { bug } from '../../../../shared/errors/bug-trace';
import { type FormEvent, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import { PlainLayout } from '../../../window/plain-layout';
import { useVault } from '../../../window/vault-hooks';
import { ProgressDialog, useAnnounce } from '../../../ui';
import type { Progress, Session } from '../../../vault/api';
import { callback } from '../../../window/vault-client';
import { useNewPassphrase } from '../setup/new-passphrase';
import { CodeStep } from './code-step';
import { LeaveWhenIdle } from './leave-when-idle';
import { PassphraseStep } from './new-passphrase-step';
import { SheetStep } from './sheet-step';

const STEPS = ['code', 'passphrase', 'sheet'] as const;

/** Three steps; the old ways in stay until the last one is done. `onBack` returns to the passphrase. */
export function RecoveryScreen({ onOpen, onBack }: { onOpen: (session: Session) => void; onBack: () => void }) {
  const { t } = useTranslation(['security', 'common']);
  const vault = useVault();
  const announce = useAnnounce();
  const chosen = useNewPassphrase();
  const [step, setStep] = useState<(typeof STEPS)[number]>('code');
  const [code, setCode] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);

  /** One thing at a time; a refusal or a failure ends in `error`. */
  const run = async (work: () => Promise<AppError | null>) => {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    setError(null);
    setError(
      await work().catch((error: unknown): AppError => {
        bug(error, 'recovery-screen');
        return { code: 'unexpected' };
      }),
    );
    working.current = false;
    setBusy(false);
  };
  const open = () =>
    run(async () => {
      const answer = await vault.openRecovery(code);
      if (!answer.ok) return answer.error;
      setCode('');
      setStep('passphrase');
      return null;
    });
  const take = (event: FormEvent) => {
    event.preventDefault();
    chosen.setTried(true);
    setError(null);
    if (chosen.complaint === null) setStep('sheet');
    else announce(chosen.complaint);
  };
  const finish = (groups: string[]) =>
    run(async () => {
      setProgress({ step: 'deriving', done: 0, total: 0 });
      const answer = await vault.finishRecovery(
        chosen.passphrase,
        groups,
        callback((next: Progress) => setProgress(next)),
      );
      if (answer.ok) onOpen(answer.value);
      else if (answer.error.field === 'next') setStep('passphrase');
      return answer.ok ? null : answer.error;
    });
  const leave = () => {
    // What the sheet had opened is wiped.
    void vault.lock();
    onBack();
  };

  return (
    <PlainLayout width={step === 'code' ? 560 : step === 'passphrase' ? 680 : 860}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography component="p" variant="body2" sx={{ color: 'text.secondary' }}>
          {t('security:unlock.step', { n: STEPS.indexOf(step) + 1, total: STEPS.length })}
        </Typography>
        {step === 'code' ? (
          <CodeStep
            code={code}
            onChange={(next) => {
              setCode(next);
              setError(null);
            }}
            error={error}
            busy={busy}
            onSubmit={() => void open()}
            onBack={leave}
          />
        ) : null}
        {step === 'passphrase' ? <PassphraseStep chosen={chosen} error={error} onSubmit={take} onBack={leave} /> : null}
        {step === 'sheet' ? (
          <SheetStep
            error={error}
            clearError={() => setError(null)}
            busy={busy}
            onFinish={(groups) => void finish(groups)}
            onBack={leave}
          />
        ) : null}
      </Box>
      {busy ? null : <LeaveWhenIdle onIdle={leave} />}
      <ProgressDialog open={busy && step === 'sheet'} title={t('security:unlock.opening')} progress={progress} />
    </PlainLayout>
  );
}
