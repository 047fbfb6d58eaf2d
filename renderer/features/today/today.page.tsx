/**
 * The first page: quick entry, what is due, where the half-year stands, the work of the last twelve months, what was
 * entered last.
 */
import type { ReactNode } from 'react';
import AddIcon from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useEntry } from '../../window/entry-context';
import { useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, LoadingState, Page, useFormat } from '../../ui';
import { DeadlineList } from './deadline-list';
import { FiguresCard } from './figures-card';
import { NextSteps } from './next-steps';
import { Notices } from './notices';
import { QuickEntry } from './quick-entry';
import { RecentList } from './recent-list';
import { UnsavedList } from './unsaved-list';
import { WorkCard } from './work-card';

/** Side by side where the lines of both columns stay readable. */
const TWO_COLUMNS = '@container (min-width: 48rem)';

/** One read of the vault feeds the whole page. */
export default function TodayPage() {
  const { t } = useTranslation('today');
  const [format, enter] = [useFormat(), useEntry()];
  const view = useVaultQuery(['today'], (vault) => vault.today());
  const today = view.data;
  const empty = today !== undefined && today.recent.length === 0;
  return (
    <Page
      title={t('title')}
      subtitle={today ? format.longDate(today.today) : '\u00A0'}
      action={
        <Button variant="contained" startIcon={<AddIcon />} onClick={() => enter('counselling')}>
          {t('enter')}
        </Button>
      }
    >
      {view.error ? <ErrorNotice error={view.error} /> : null}
      {view.loading ? <LoadingState /> : null}
      {today ? (
        <>
          <Notices />
          {today.troubles.length > 0 ? (
            <Alert severity="warning">
              {t('notice.trouble', { what: today.troubles.map((one) => t(`notice.troubles.${one}`)).join(', ') })}
            </Alert>
          ) : null}
          {today.filesMended ? <Alert severity="warning">{t('notice.mended')}</Alert> : null}
          {empty ? <NextSteps /> : null}
          <QuickEntry />
          <Box sx={{ containerType: 'inline-size' }}>
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: 'minmax(0, 1fr)',
                gap: 3,
                alignItems: 'start',
                [TWO_COLUMNS]: { gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)' },
              }}
            >
              <Column>
                {today.unsaved.length > 0 ? <UnsavedList drafts={today.unsaved} /> : null}
                <DeadlineList today={today} />
                {empty ? null : <RecentList rows={today.recent} />}
              </Column>
              <Column>
                <FiguresCard view={today} />
                <WorkCard work={today.work} />
              </Column>
            </Box>
          </Box>
        </>
      ) : null}
    </Page>
  );
}

function Column({ children }: { children: ReactNode }) {
  return <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}>{children}</Box>;
}
