/**
 * Plans: of a quarter (order 227, point 24), of educational work (point 9) and of ideological work (point 31) for a
 * year.
 */
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PLAN_BOOKS, type PlanBook, type PlanPeriod, planName, quarterPeriod } from '../../../shared/domain/plan/plan';
import { type CivilDate, partsOf } from '../../../shared/time/civil-date';
import { type Quarter, quarterOf } from '../../../shared/time/periods';
import { useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, LoadingState, Page } from '../../ui';
import { PlanSheet } from './plan-sheet';

/** From November on people look at the plan of the year to come. */
const NEXT_YEAR_FROM = 11;

/**
 * Waits for today, then shows the plan of the address (`?quarter=2026-2`, `?book=educational&year=2027`, `&version=1`)
 * or the current one.
 */
export default function PlanPage() {
  const { t } = useTranslation('planCycle');
  const [search, setSearch] = useSearchParams();
  const current = useVaultQuery(['today'], (vault) => vault.today());
  if (!current.data)
    return (
      <Page title={t('title.quarter')}>{current.error ? <ErrorNotice error={current.error} /> : <LoadingState />}</Page>
    );
  const { today } = current.data;
  const period = periodOf(search, today);
  const version = /^\d{1,3}$/.test(search.get('version') ?? '') ? Number(search.get('version')) : undefined;
  const show = (next: PlanPeriod, nth?: number) =>
    setSearch({ ...addressOf(next), ...(nth === undefined ? {} : { version: String(nth) }) }, { replace: true });
  return (
    <PlanSheet
      key={`${planName(period)} ${version ?? ''}`}
      period={period}
      version={version}
      today={today}
      onShow={show}
      tabs={(leave) => (
        <Tabs
          value={period.book}
          onChange={(_, next: PlanBook) =>
            leave(() => setSearch(next === 'quarter' ? {} : { book: next }, { replace: true }))
          }
          aria-label={t('tab.label')}
          sx={{ borderBottom: 1, borderColor: 'divider', mt: -1 }}
        >
          {PLAN_BOOKS.map((book) => (
            <Tab key={book} value={book} label={t(`tab.${book}`)} id={`plan-tab-${book}`} aria-controls="plan-panel" />
          ))}
        </Tabs>
      )}
    />
  );
}

function periodOf(search: URLSearchParams, today: CivilDate): PlanPeriod {
  const book = PLAN_BOOKS.find((one) => one === search.get('book')) ?? 'quarter';
  if (book === 'quarter') return quarterPeriod(parseQuarter(search.get('quarter')) ?? quarterOf(today));
  const { year, month } = partsOf(today);
  const asked = /^20\d{2}$/.test(search.get('year') ?? '') ? Number(search.get('year')) : null;
  return { book, year: asked ?? (month >= NEXT_YEAR_FROM ? year + 1 : year), quarter: null };
}

function addressOf({ book, year, quarter }: PlanPeriod): Record<string, string> {
  return book === 'quarter' ? { quarter: `${year}-${quarter}` } : { book, year: String(year) };
}

function parseQuarter(text: string | null): Quarter | null {
  const match = /^(20\d{2})-([1-4])$/.exec(text ?? '');
  return match ? { year: Number(match[1]), quarter: Number(match[2]) as Quarter['quarter'] } : null;
}
