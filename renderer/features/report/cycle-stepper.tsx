/** Where the report stands: live → checked → sent → difference since; each step leads to its part of the page. */
import Step from '@mui/material/Step';
import StepButton from '@mui/material/StepButton';
import Stepper from '@mui/material/Stepper';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { ReportCycle } from '../../vault/api';
import type { ReportTab } from './report-tab';

const STEPS = ['live', 'checked', 'sent', 'differs'] as const;

/** The four steps. The last one is only lit while something differs. */
export function CycleStepper({ cycle, onTab }: { cycle: ReportCycle; onTab: (tab: ReportTab) => void }) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const open = cycle.checks.filter(
    ({ lines, level, passed }) => lines.length > 0 && level !== 'tell' && !passed,
  ).length;
  const reached = STEPS.indexOf(cycle.state);
  const hints: Record<(typeof STEPS)[number], string> = {
    live: format.range(cycle.range),
    checked: cycle.sent === null && open > 0 ? t('step.open', { n: open }) : '',
    sent: cycle.sent ? t('step.sentOn', { date: format.date(cycle.sent.sentOn), version: cycle.sent.version }) : '',
    differs: cycle.difference ? t('step.rows', { n: cycle.difference.rows.length }) : cycle.sent ? t('step.none') : '',
  };
  const tabs: Record<(typeof STEPS)[number], ReportTab> = {
    live: 'form',
    checked: 'send',
    sent: cycle.sent ? 'sent' : 'send',
    differs: 'send',
  };
  return (
    <Stepper
      nonLinear
      activeStep={reached}
      aria-label={t('step.label')}
      component="section"
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        px: 2,
        py: 1,
        flexWrap: 'wrap',
        rowGap: 1,
      }}
    >
      {STEPS.map((step, index) => (
        <Step key={step} completed={index < reached || (step === 'sent' && cycle.state === 'sent')}>
          <StepButton
            onClick={() => onTab(tabs[step])}
            color="inherit"
            optional={hints[step] ? <span>{hints[step]}</span> : undefined}
            aria-current={index === reached ? 'step' : undefined}
            sx={{
              justifyContent: 'flex-start',
              '& .MuiStepLabel-labelContainer': { color: 'text.secondary', lineHeight: 1.25, textAlign: 'left' },
              '& .MuiStepLabel-label': {
                fontWeight: index === reached ? 700 : 500,
                color: step === 'differs' && index === reached ? 'warning.main' : undefined,
              },
            }}
          >
            {t(`step.${step}`)}
          </StepButton>
        </Step>
      ))}
    </Stepper>
  );
}
