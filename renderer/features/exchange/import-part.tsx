/** Choosing a file, seeing what it holds, agreeing, seeing what came of it. */
import { bug } from '../../../shared/errors/bug-trace';
import { useState } from 'react';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AppError } from '../../../shared/errors/app-error';
import { bridge } from '../../window/bridge';
import { useVaultAction } from '../../window/vault-hooks';
import { ProgressDialog, Section, useAnnounce, useErrorText } from '../../ui';
import type { Progress } from '../../vault/api';
import { callback, vaultClient } from '../../window/vault-client';
import { ImportPreview, type Preview } from './import-preview';
import { pagePath } from '../../window/pages';

type Step =
  | { at: 'start' }
  | { at: 'reading' }
  | { at: 'refused'; name: string | null; error: AppError }
  | { at: 'preview'; name: string; ticket: string; preview: Preview }
  | { at: 'done'; name: string; stored: number; refused: number };

/** The upper half of the page; one step at a time. */
export function ImportPart() {
  const { t } = useTranslation('exchange');
  const [announce, action] = [useAnnounce(), useVaultAction()];
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [progress, setProgress] = useState<Progress | null>(null);

  const choose = async () => {
    try {
      const opened = await bridge().call('documents.open', { kind: 'exchange' });
      if (!opened.ok) {
        setStep({ at: 'refused', name: null, error: { code: opened.error.code } });
        return;
      }
      // The person closed the dialog: everything stays as it was.
      if (opened.value === null) return;
      setStep({ at: 'reading' });
      const { name, bytes } = opened.value;
      const judged = await vaultClient().previewImport(bytes, callback(setProgress), name);
      if (judged.ok) {
        setStep({ at: 'preview', name, ticket: judged.value.ticket, preview: judged.value.plan });
        announce(t('preview.title', { name }));
      } else setStep({ at: 'refused', name, error: judged.error });
    } catch (error) {
      bug(error, 'import-part');
      setStep({ at: 'refused', name: null, error: { code: 'unexpected' } });
    } finally {
      setProgress(null);
    }
  };

  const store = async (name: string, ticket: string, preview: Preview) => {
    const answer = await action.run((vault) => vault.applyImport(ticket, callback(setProgress)));
    setProgress(null);
    setStep(
      answer.ok
        ? { at: 'done', name, stored: answer.value.stored, refused: preview.refused.length }
        : { at: 'refused', name, error: answer.error },
    );
  };

  return (
    <Section title={t('import.title')} text={t('import.text')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, alignItems: 'stretch' }}>
        {step.at === 'start' || step.at === 'reading' ? (
          <ChooseButton label={t('import.choose')} onChoose={() => void choose()} primary />
        ) : null}
        {step.at === 'refused' ? <Refused step={step} onChoose={() => void choose()} /> : null}
        {step.at === 'preview' ? (
          <ImportPreview
            name={step.name}
            preview={step.preview}
            onStore={() => void store(step.name, step.ticket, step.preview)}
            onCancel={() => setStep({ at: 'start' })}
          />
        ) : null}
        {step.at === 'done' ? <Done step={step} onAgain={() => void choose()} /> : null}
      </Box>
      <ProgressDialog
        open={step.at === 'reading' || action.busy}
        title={action.busy ? t('import.storing') : t('import.reading')}
        progress={progress}
      />
    </Section>
  );
}

function ChooseButton({
  label,
  onChoose,
  primary = false,
}: {
  label: string;
  onChoose: () => void;
  primary?: boolean;
}) {
  return (
    <Button
      variant={primary ? 'contained' : 'outlined'}
      startIcon={<UploadIcon />}
      onClick={onChoose}
      sx={{ alignSelf: 'flex-start' }}
    >
      {label}
    </Button>
  );
}

function Refused({ step, onChoose }: { step: Extract<Step, { at: 'refused' }>; onChoose: () => void }) {
  const { t } = useTranslation('exchange');
  const errorText = useErrorText();
  return (
    <>
      <Alert severity="error" role="alert">
        {step.name === null ? null : <AlertTitle>{t('import.refusedTitle', { name: step.name })}</AlertTitle>}
        {errorText(step.error)}
        <Box sx={{ mt: 0.5 }}>{t('import.refusedHint')}</Box>
      </Alert>
      <ChooseButton label={t('import.chooseOther')} onChoose={onChoose} />
    </>
  );
}

function Done({ step, onAgain }: { step: Extract<Step, { at: 'done' }>; onAgain: () => void }) {
  const { t } = useTranslation('exchange');
  const navigate = useNavigate();
  return (
    <>
      <Alert severity={step.refused > 0 ? 'warning' : 'success'} role="status">
        <AlertTitle>
          {t('result.title')}: {step.name}
        </AlertTitle>
        {step.stored > 0 ? t('result.stored', { count: step.stored }) : t('result.nothing')}
        {step.refused > 0 ? <Box>{t('result.refused', { count: step.refused })}</Box> : null}
      </Alert>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => void navigate(pagePath('journal'))}>
          {t('result.journal')}
        </Button>
        <Button variant="outlined" onClick={() => void navigate(pagePath('report'))}>
          {t('result.report')}
        </Button>
        <ChooseButton label={t('result.again')} onChoose={onAgain} />
      </Box>
    </>
  );
}
