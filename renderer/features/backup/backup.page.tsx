/** Backups: making one, the register of those made, and how to keep them. */
import { useState } from 'react';
import SaveIcon from '@mui/icons-material/SaveOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, LoadingState, Page, ProgressDialog, Section, useToast } from '../../ui';
import type { BackupMade } from '../../vault/api';
import { BackupState } from './backup-state';
import { BackupTable } from './backup-table';
import { KeptVaults } from './kept-vaults';
import { LostDialog } from './lost-dialog';
import { useMakeBackup } from './use-make-backup';
import { pagePath } from '../../window/pages';

/** Reached from Settings, from Today's reminder and by the search. */
export default function BackupPage() {
  const { t } = useTranslation('backup');
  const navigate = useNavigate();
  const view = useVaultQuery(['backups'], (vault) => vault.backups());
  const making = useMakeBackup();
  const [stopping, setStopping] = useState(false);
  const [losing, setLosing] = useState<BackupMade | null>(null);
  const [toast, action, today] = [useToast(), useVaultAction(), useVaultQuery(['today'], (vault) => vault.today())];
  const made = view.data?.made ?? [];
  const found = async (one: BackupMade) => {
    const answer = await action.run((vault) => vault.markBackupLost(one.id ?? '', null));
    if (answer.ok) toast(t('lost.foundDone'));
  };
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      action={
        <Button
          variant="contained"
          startIcon={<SaveIcon />}
          disabled={making.busy || !view.data}
          onClick={() => {
            setStopping(false);
            void making.make();
          }}
        >
          {t('make')}
        </Button>
      }
    >
      {view.error ? <ErrorNotice error={view.error} /> : null}
      <ErrorNotice error={making.error} onClose={making.clearError} />
      <ErrorNotice error={action.error} onClose={action.clearError} />
      {view.loading ? <LoadingState /> : null}
      {view.data ? (
        <>
          <BackupState reminder={view.data.reminder} />
          <KeptVaults locked={false} />
          {made.some((one) => one.lost) ? (
            <Alert
              severity="warning"
              action={
                <Button
                  color="inherit"
                  size="small"
                  onClick={() => void navigate(pagePath('settings', { tab: 'security' }))}
                >
                  {t('lost.security')}
                </Button>
              }
            >
              <AlertTitle>{t('lost.adviceTitle')}</AlertTitle>
              {t('lost.advice')}
            </Alert>
          ) : null}
          {made[0]?.smaller ? <Alert severity="warning">{t('smaller')}</Alert> : null}
          <Section title={t('register.title')} text={t('register.text')}>
            <BackupTable made={made} onLost={setLosing} onFound={(one) => void found(one)} />
          </Section>
          <Section title={t('advice.title')}>
            <Box
              component="ul"
              sx={{ m: 0, pl: 2.5, display: 'flex', flexDirection: 'column', gap: 0.75, maxWidth: '75ch' }}
            >
              {(['medium', 'passphrase', 'destroyed', 'restore'] as const).map((line) => (
                <Typography component="li" key={line}>
                  {t(`advice.${line}`)}
                </Typography>
              ))}
              <Typography component="li">
                {t('advice.readable')}{' '}
                <Button size="small" onClick={() => void navigate(pagePath('exchange'))}>
                  {t('advice.exchange')}
                </Button>
              </Typography>
            </Box>
          </Section>
        </>
      ) : null}
      {losing && today.data ? (
        <LostDialog made={losing} today={today.data.today} onClose={() => setLosing(null)} />
      ) : null}
      <ProgressDialog
        open={making.busy}
        title={t('making')}
        progress={making.progress}
        {...(stopping
          ? {}
          : {
              onCancel: () => {
                setStopping(true);
                making.stop();
              },
            })}
      />
    </Page>
  );
}
