/**
 * There was a vault on this computer and its folder is not here any more: a backup, or a new beginning in so many
 * words.
 */
import { bug } from '../../../../shared/errors/bug-trace';
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import { bridge } from '../../../window/bridge';
import { PlainLayout } from '../../../window/plain-layout';
import { ConfirmDialog, ErrorNotice, refusalOf } from '../../../ui';
import { RestoreEntry } from '../../backup/restore-entry';

/** `onRestored` after a backup took its place, `onAnew` when the person begins with an empty vault. */
export function MissingScreen({ onRestored, onAnew }: { onRestored: () => void; onAnew: () => void }) {
  const { t } = useTranslation(['lock', 'common']);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const begin = async () => {
    setAsking(false);
    const answer = await bridge()
      .call('vault.forgetLost', {})
      .catch((error: unknown) => {
        bug(error, 'missing-screen');
        return null;
      });
    if (answer?.ok) onAnew();
    else setError(answer ? refusalOf(answer.error) : { code: 'unexpected' });
  };
  return (
    <PlainLayout width={560}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography variant="h1">{t('lock:missing.title')}</Typography>
        <Alert severity="error">{t('lock:missing.text')}</Alert>
        <Typography>{t('lock:missing.ways')}</Typography>
        <ErrorNotice error={error} />
        <RestoreEntry onRestored={onRestored} />
        <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
          <Button color="inherit" onClick={() => setAsking(true)}>
            {t('lock:missing.anew')}
          </Button>
        </Box>
      </Box>
      <ConfirmDialog
        open={asking}
        title={t('lock:missing.anewTitle')}
        text={t('lock:missing.anewText')}
        confirmLabel={t('lock:missing.anewConfirm')}
        cancelLabel={t('common:action.cancel')}
        onConfirm={() => void begin()}
        onClose={() => setAsking(false)}
      />
    </PlainLayout>
  );
}
