/** The first run: language, the body the vault belongs to, the passphrase; then the vault is made. */
import { bug } from '../../../../shared/errors/bug-trace';
import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import { defaultSettings, type Settings } from '../../../../shared/domain/settings/settings';
import { PlainLayout } from '../../../window/plain-layout';
import { useVault } from '../../../window/vault-hooks';
import { ErrorNotice, ProgressDialog } from '../../../ui';
import type { Progress, Session } from '../../../vault/api';
import { callback } from '../../../window/vault-client';
import { RestoreEntry } from '../../backup/restore-entry';
import { BodyStep } from './body-step';
import { LanguageStep } from './language-step';
import { PassphraseStep } from './passphrase-step';

const STEPS = ['language', 'body', 'passphrase'] as const;

/** Three steps; nothing is written before the last one is agreed to. */
export function SetupWizard({ onReady, onExists }: { onReady: (session: Session) => void; onExists: () => void }) {
  const { t } = useTranslation('setup');
  const vault = useVault();
  const [step, setStep] = useState<(typeof STEPS)[number]>('language');
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const create = async (passphrase: string) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    setProgress({ step: 'deriving', done: 0, total: 0 });
    try {
      const answer = await vault.create(
        passphrase,
        settings,
        callback((next: Progress) => setProgress(next)),
      );
      if (answer.ok) onReady(answer.value);
      else if (answer.error.code === 'vault.exists') onExists();
      else setError(answer.error);
    } catch (error) {
      bug(error, 'setup-wizard');
      setError({ code: 'unexpected' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <PlainLayout width={step === 'language' ? 520 : 680}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2.5 }}>
        <Typography component="p" variant="body2" sx={{ color: 'text.secondary' }}>
          {t('step', { n: STEPS.indexOf(step) + 1, total: STEPS.length })}
        </Typography>
        {error ? <ErrorNotice error={error} onClose={() => setError(null)} /> : null}
        {step === 'language' ? (
          <>
            <LanguageStep onNext={() => setStep('body')} />
            <RestoreEntry onRestored={onExists} />
          </>
        ) : null}
        {step === 'body' ? (
          <BodyStep
            settings={settings}
            onBack={() => setStep('language')}
            onNext={(next) => {
              setSettings(next);
              setStep('passphrase');
            }}
          />
        ) : null}
        {step === 'passphrase' ? (
          <PassphraseStep
            busy={busy}
            onBack={() => setStep('body')}
            onCreate={(passphrase) => void create(passphrase)}
          />
        ) : null}
      </Box>
      <ProgressDialog open={busy} title={t('creating')} progress={progress} />
    </PlainLayout>
  );
}
