/** Choosing the file, and why one was not read. */
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import { Section, useErrorText } from '../../ui';

/** The first step. */
export function ChooseStep({
  refused,
  onChoose,
}: {
  refused: { name: string | null; error: AppError } | null;
  onChoose: () => void;
}) {
  const { t } = useTranslation('oldJournal');
  const errorText = useErrorText();
  return (
    <Section title={t('choose.title')} text={t('choose.text')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, alignItems: 'flex-start' }}>
        {refused ? (
          <Alert severity="error" role="alert" sx={{ alignSelf: 'stretch', overflowWrap: 'anywhere' }}>
            {refused.name === null ? null : <AlertTitle>{t('choose.refusedTitle', { name: refused.name })}</AlertTitle>}
            {errorText(refused.error)} {t('choose.refusedHint')}
          </Alert>
        ) : null}
        <Button variant="contained" startIcon={<UploadIcon />} onClick={onChoose}>
          {t(refused ? 'choose.other' : 'choose.button')}
        </Button>
      </Box>
    </Section>
  );
}
