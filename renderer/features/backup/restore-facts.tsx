/** What a judged backup would bring back, what it replaces, and what point 18 keeps away. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { RestorePreview } from '../../vault/api';

/** Read before agreeing. */
export function RestoreFacts({ preview }: { preview: RestorePreview }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const { live, skipped } = preview;
  return (
    <>
      <Box role="status">
        <Typography>{t('restore.madeAt', { time: format.dateTime(preview.madeAt, preview.timeZone) })}</Typography>
        <Typography>{t('restore.holds', { records: format.count('record', preview.records) })}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{t('restore.sound')}</Typography>
      </Box>
      {live === 'none' ? null : (
        <Alert severity="warning">
          {t(`restore.${live}`)} {t(live === 'same' ? 'restore.kept' : 'replace.kept')}
        </Alert>
      )}
      {skipped.length > 0 ? (
        <Box component="section" aria-label={t('restore.skipped')}>
          <Typography sx={{ fontWeight: 600 }}>{t('restore.skipped')}</Typography>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, maxHeight: 200, overflow: 'auto' }}>
            {skipped.map((one) => (
              <Typography component="li" key={one.id} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                {one.registration ? `№ ${one.registration} ` : ''}
                {one.title}:{' '}
                {one.why === 'term'
                  ? t('restore.term', { date: format.date(one.keepThrough) })
                  : t(`restore.${one.why}`)}
              </Typography>
            ))}
          </Box>
        </Box>
      ) : null}
    </>
  );
}
