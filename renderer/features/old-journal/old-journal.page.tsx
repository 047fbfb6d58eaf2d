/**
 * Bringing an old journal in: a file, its columns and words, the dry run, the consent; below, the register with its
 * undo.
 */
import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Page, ProgressDialog } from '../../ui';
import { CheckStep } from './check-step';
import { ChooseStep } from './choose-step';
import { DoneStep } from './done-step';
import { LookStep } from './look-step';
import { Register } from './register';
import { useOldJournal } from './use-old-journal';

/** One step at a time. */
export default function OldJournalPage() {
  const { t } = useTranslation('oldJournal');
  const flow = useOldJournal();
  const { step, working } = flow;
  const top = useRef<HTMLDivElement>(null);
  // a new step is read from its beginning, by eye and by screen reader
  useEffect(() => {
    if (step.at === 'choose') return;
    top.current?.scrollIntoView({ block: 'end' });
    top.current?.focus({ preventScroll: true });
  }, [step.at]);
  return (
    <Page title={t('title')} subtitle={t('lead')}>
      <Box ref={top} tabIndex={-1} role="status" sx={{ outline: 'none', height: 0, mb: -3, overflow: 'hidden' }}>
        {t(`steps.${step.at}`)}
      </Box>
      {step.at === 'choose' ? <ChooseStep refused={step.refused} onChoose={() => void flow.choose()} /> : null}
      {step.at === 'look' ? <LookStep flow={flow} step={step} /> : null}
      {step.at === 'check' ? <CheckStep flow={flow} step={step} /> : null}
      {step.at === 'done' ? <DoneStep step={step} onAgain={() => void flow.choose()} /> : null}
      {step.at === 'choose' || step.at === 'done' ? (
        <Register
          onUndone={({ checksum }) => {
            if (step.at === 'done' && step.file.checksum === checksum) flow.cancel();
          }}
        />
      ) : null}
      <ProgressDialog
        open={working !== null}
        title={working === 'reading' ? t('choose.reading') : working === 'storing' ? t('storing') : t('checking')}
        progress={flow.progress}
        {...(working === 'storing' && flow.progress?.step === 'writing' ? {} : { onCancel: flow.stop })}
      />
    </Page>
  );
}
