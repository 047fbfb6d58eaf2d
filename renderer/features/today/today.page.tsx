/** The first page: what is due, quick entry, where the half-year stands, what was entered last. */
import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useEntry } from '../../app/entry-context';
import { useSession } from '../../app/session';
import { useVaultQuery } from '../../app/vault-hooks';
import { ErrorNotice, LoadingState, Page, useFormat } from '../../ui';
import { BackupReminder } from '../backup/backup-state';
import { DeadlineList } from './deadline-list';
import { FiguresCard } from './figures-card';
import { NextSteps } from './next-steps';
import { Notices } from './notices';
import { QuickEntry } from './quick-entry';
import { RecoveryCard } from './recovery-card';
import { RecentList } from './recent-list';
import { UnsavedList } from './unsaved-list';

/** One read of the vault feeds the whole page. */
export default function TodayPage() {
  const { t } = useTranslation('today');
  const [format, enter] = [useFormat(), useEntry()];
  const { fresh } = useSession();
  const view = useVaultQuery(['today'], (vault) => vault.today());
  const today = view.data;
  const empty = today !== undefined && today.recent.length === 0;
  return (
    <Page
      title={t('title')} subtitle={today ? format.longDate(today.today) : '\u00A0'}
      action={<Button variant="contained" startIcon={<AddIcon />} onClick={() => enter('counselling')}>{t('enter')}</Button>}
    >
      {view.error ? <ErrorNotice error={view.error} /> : null}
      {view.loading ? <LoadingState /> : null}
      {today ? (
        <>
          <Notices />
          <BackupReminder reminder={today.backup} />
          <RecoveryCard />
          {fresh || empty ? <NextSteps /> : null}
          <QuickEntry />
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))', gap: 3, alignItems: 'start' }}>
            <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}>
              {today.unsaved.length > 0 ? <UnsavedList drafts={today.unsaved} /> : null}
              <DeadlineList today={today} />
              <RecentList rows={today.recent} />
            </Box>
            <FiguresCard view={today} />
          </Box>
        </>
      ) : null}
    </Page>
  );
}
