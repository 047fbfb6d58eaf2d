/** Backups: making one, the register of those made, and how to keep them. */
import { useState } from 'react';
import SaveIcon from '@mui/icons-material/SaveOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useVaultQuery } from '../../app/vault-hooks';
import { ErrorNotice, LoadingState, Page, ProgressDialog, Section } from '../../ui';
import { BackupState } from './backup-state';
import { BackupTable } from './backup-table';
import { useMakeBackup } from './use-make-backup';

/** Reached from Settings, from Today's reminder and by the search. */
export default function BackupPage() {
  const { t } = useTranslation('backup');
  const navigate = useNavigate();
  const view = useVaultQuery(['backups'], (vault) => vault.backups());
  const making = useMakeBackup();
  const [stopping, setStopping] = useState(false);
  const made = view.data?.made ?? [];
  return (
    <Page
      title={t('title')} subtitle={t('subtitle')}
      action={<Button variant="contained" startIcon={<SaveIcon />} disabled={making.busy || !view.data} onClick={() => { setStopping(false); void making.make(); }}>{t('make')}</Button>}
    >
      {view.error ? <ErrorNotice error={view.error} /> : null}
      <ErrorNotice error={making.error} onClose={making.clearError} />
      {view.loading ? <LoadingState /> : null}
      {view.data ? (
        <>
          <BackupState reminder={view.data.reminder} />
          {made[0]?.smaller ? <Alert severity="warning">{t('smaller')}</Alert> : null}
          <Section title={t('register.title')} text={t('register.text')}><BackupTable made={made} /></Section>
          <Section title={t('advice.title')}>
            <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'flex', flexDirection: 'column', gap: 0.75, maxWidth: '75ch' }}>
              {(['medium', 'passphrase', 'destroyed', 'restore'] as const).map((line) => <Typography component="li" key={line}>{t(`advice.${line}`)}</Typography>)}
              <Typography component="li">
                {t('advice.readable')}{' '}
                <Button size="small" onClick={() => void navigate('/exchange')}>{t('advice.exchange')}</Button>
              </Typography>
            </Box>
          </Section>
        </>
      ) : null}
      <ProgressDialog open={making.busy} title={t('making')} progress={making.progress} {...(stopping ? {} : { onCancel: () => { setStopping(true); making.stop(); } })} />
    </Page>
  );
}
