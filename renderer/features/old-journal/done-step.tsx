/** What came of it. */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../ui';
import type { Step } from './use-old-journal';
import { pagePath } from '../../window/pages';

/** The last step. */
export function DoneStep({ step, onAgain }: { step: Extract<Step, { at: 'done' }>; onAgain: () => void }) {
  const { t } = useTranslation('oldJournal');
  const [format, navigate] = [useFormat(), useNavigate()];
  return (
    <Box component="section" sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Alert severity={step.refused > 0 ? 'warning' : 'success'} role="status" sx={{ overflowWrap: 'anywhere' }}>
        <AlertTitle>
          {t('done.title')}: {step.file.name}
        </AlertTitle>
        <Box>{t('done.stored', { n: format.number(step.stored) })}</Box>
        {step.refused > 0 ? <Box>{t('done.refused', { n: format.number(step.refused) })}</Box> : null}
        <Box>{t('done.undoHint')}</Box>
      </Alert>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => void navigate(pagePath('journal'))}>
          {t('done.journal')}
        </Button>
        <Button variant="outlined" onClick={onAgain}>
          {t('done.again')}
        </Button>
      </Box>
    </Box>
  );
}
