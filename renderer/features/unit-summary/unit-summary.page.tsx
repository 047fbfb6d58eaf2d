/**
 * The reports of units brought together (order 227, point 26): files in, totals, who is missing, what changed, the
 * summary out.
 */
import { useCallback, useState } from 'react';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import SummarizeIcon from '@mui/icons-material/SummarizeOutlined';
import TableChartIcon from '@mui/icons-material/TableChartOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import {
  type HalfYear,
  halfYearName,
  nextHalfYear,
  parseHalfYear,
  previousHalfYear,
} from '../../../shared/time/periods';
import { useVaultQuery } from '../../window/vault-hooks';
import { EmptyState, ErrorNotice, LoadingState, Page, ProgressDialog, useFormat } from '../../ui';
import type { SummaryView } from '../../vault/api';
import { FileArea } from '../attachments/file-area';
import { ExportMenu } from '../output/export-menu';
import { PrintDialog } from '../output/print-dialog';
import { type MakeDocument, useOutput } from '../output/use-output';
import { PeriodSwitch } from '../report/period-switch';
import { ChangesTab } from './changes-tab';
import { ExpectedTab } from './expected-tab';
import { FilesTab, asks } from './files-tab';
import { ProposalsPart } from './proposals-part';
import { ReportPanel } from './report-panel';
import { TotalsTab } from './totals-tab';
import { UnitsTab } from './units-tab';
import { useAddFiles } from './use-add-files';
import { pagePath } from '../../window/pages';

const TABS = ['totals', 'units', 'files', 'changes', 'expected'] as const;
type SummaryTab = (typeof TABS)[number];

/**
 * Waits for the settings and the present half-year; the half-year and the part stand in the address
 * (`?period=2026-1&tab=files`).
 */
export default function UnitSummaryPage() {
  const { t } = useTranslation('unitSummary');
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  const current = useVaultQuery(['today'], (vault) => vault.today());
  const error = settings.error ?? current.error;
  if (!settings.data || !current.data)
    return (
      <Page title={t('title')} subtitle={t('lead')}>
        {error ? <ErrorNotice error={error} /> : <LoadingState />}
      </Page>
    );
  if (!settings.data.unitSummary)
    return (
      <Page title={t('title')}>
        <EmptyState
          icon={<SummarizeIcon />}
          title={t('off.title')}
          text={t('off.text')}
          action={
            <Button variant="outlined" onClick={() => void navigate(pagePath('settings'))}>
              {t('off.open')}
            </Button>
          }
        />
      </Page>
    );
  const period = parseHalfYear(search.get('period') ?? '') ?? current.data.period;
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'totals';
  const go = (next: HalfYear, part: SummaryTab) =>
    setSearch({ period: halfYearName(next), ...(part === 'totals' ? {} : { tab: part }) }, { replace: true });
  return (
    <Summary
      key={halfYearName(period)}
      period={period}
      tab={tab}
      onPeriod={(next) => go(next, tab)}
      onTab={(part) => go(period, part)}
    />
  );
}

interface SummaryProps {
  period: HalfYear;
  tab: SummaryTab;
  onPeriod: (period: HalfYear) => void;
  onTab: (tab: SummaryTab) => void;
}

function Summary({ period, tab, onPeriod, onTab }: SummaryProps) {
  const { t, i18n } = useTranslation(['unitSummary', 'common']);
  const format = useFormat();
  const [language, setLanguage] = useState<'kk' | 'ru'>(i18n.language === 'ru' ? 'ru' : 'kk');
  const [open, setOpen] = useState<{ report: string } | { byHand: string | null } | null>(null);
  const [printing, setPrinting] = useState(false);
  const name = halfYearName(period);
  const query = useVaultQuery(['unitSummary', name], (vault) => vault.unitSummary(period));
  const paper = useVaultQuery(
    ['unitSummary', name, 'paper', language],
    (vault) => vault.summaryDocument(period, language),
    printing,
  );
  const make = useCallback<MakeDocument>(
    (vault, kind) => vault.summaryFile({ year: period.year, half: period.half }, kind, language),
    [period.year, period.half, language],
  );
  const [output, files] = [useOutput(make), useAddFiles(period)];
  const view = query.data;
  const shown =
    view && open && 'report' in open ? view.reports.find(({ report }) => report.id === open.report) : undefined;
  const openReport = (id: string) => setOpen({ report: id });

  return (
    <Page
      title={t('unitSummary:title')}
      subtitle={t('unitSummary:lead')}
      action={
        <ExportMenu
          label={t('unitSummary:export.button')}
          icon={<DownloadIcon />}
          busy={output.busy}
          busyLabel={t('unitSummary:export.making')}
          disabled={!view || view.lines.length === 0}
          choices={[
            {
              key: 'xlsx',
              label: t('unitSummary:export.xlsx'),
              icon: <TableChartIcon />,
              run: () => void output.save('xlsx'),
            },
            {
              key: 'docx',
              label: t('unitSummary:export.docx'),
              icon: <ArticleIcon />,
              run: () => void output.save('docx'),
            },
            {
              key: 'pdf',
              label: t('unitSummary:export.pdf'),
              icon: <PictureAsPdfIcon />,
              run: () => void output.save('pdf'),
            },
            {
              key: 'print',
              label: `${t('unitSummary:export.print')}…`,
              icon: <PrintIcon />,
              run: () => setPrinting(true),
              divided: true,
            },
          ]}
        />
      }
      toolbar={
        <>
          <PeriodSwitch
            label={t('unitSummary:period.label')}
            name={format.halfYear(period, true)}
            earlierLabel={t('unitSummary:period.earlier')}
            laterLabel={t('unitSummary:period.later')}
            onEarlier={() => onPeriod(previousHalfYear(period))}
            onLater={() => onPeriod(nextHalfYear(period))}
          />
          {view ? <Counts view={view} onTab={onTab} /> : null}
          <Box sx={{ flex: 1 }} />
          <ToggleButtonGroup
            size="small"
            exclusive
            value={language}
            onChange={(_, next: 'kk' | 'ru' | null) => {
              if (next) setLanguage(next);
            }}
            aria-label={t('unitSummary:export.language')}
          >
            <ToggleButton value="kk" lang="kk">
              {t('common:languageName.kk')}
            </ToggleButton>
            <ToggleButton value="ru" lang="ru">
              {t('common:languageName.ru')}
            </ToggleButton>
          </ToggleButtonGroup>
        </>
      }
    >
      <ErrorNotice
        error={query.error ?? files.error ?? output.error}
        onClose={() => {
          output.clearError();
          files.clearError();
        }}
      />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', my: -1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <FileArea
            onFiles={(chosen) => void files.add(chosen)}
            disabled={files.progress !== null || !view}
            words={{
              choose: t('unitSummary:files.choose'),
              drop: t('unitSummary:files.drop'),
              dropNow: t('unitSummary:files.dropNow'),
              hint: view && view.reports.length > 0 ? '' : t('unitSummary:files.hint'),
            }}
          />
        </Box>
        <Button onClick={() => setOpen({ byHand: null })} disabled={!view}>
          {t('unitSummary:byHand')}
        </Button>
      </Box>
      <Tabs
        value={tab}
        onChange={(_, next: SummaryTab) => onTab(next)}
        aria-label={t('unitSummary:tab.label')}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={{ borderBottom: 1, borderColor: 'divider', mt: -1.5 }}
      >
        {TABS.map((one) => (
          <Tab
            key={one}
            value={one}
            label={t(`unitSummary:tab.${one}`)}
            id={`summary-tab-${one}`}
            aria-controls={`summary-panel-${one}`}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`summary-panel-${tab}`}
        aria-labelledby={`summary-tab-${tab}`}
        sx={{ display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 }}
      >
        {!view && !query.error ? <LoadingState /> : null}
        {view && view.reports.length === 0 && tab !== 'expected' ? (
          <EmptyState
            icon={<SummarizeIcon />}
            title={t('unitSummary:empty.title')}
            text={t('unitSummary:empty.text')}
          />
        ) : null}
        {view && view.reports.length > 0 && tab === 'totals' ? (
          <>
            <TotalsTab view={view} />
            <ProposalsPart view={view} />
          </>
        ) : null}
        {view && view.reports.length > 0 && tab === 'units' ? <UnitsTab view={view} onOpen={openReport} /> : null}
        {view && view.reports.length > 0 && tab === 'files' ? <FilesTab view={view} onOpen={openReport} /> : null}
        {view && view.reports.length > 0 && tab === 'changes' ? (
          <ChangesTab view={view} onOpen={openReport} onPeriod={onPeriod} />
        ) : null}
        {view && tab === 'expected' ? (
          <ExpectedTab view={view} onByHand={(unitId) => setOpen({ byHand: unitId })} />
        ) : null}
      </Box>
      {view && shown ? (
        <ReportPanel key={shown.report.id} view={view} shown={shown} onClose={() => setOpen(null)} />
      ) : null}
      {view && open && 'byHand' in open ? (
        <ReportPanel view={view} shown={null} unitId={open.byHand} onClose={() => setOpen(null)} />
      ) : null}
      <ProgressDialog
        open={files.progress !== null}
        title={t('unitSummary:files.reading')}
        progress={files.progress}
        onCancel={files.stop}
      />
      <PrintDialog
        open={printing}
        title={t('unitSummary:export.paper')}
        document={paper.data}
        error={paper.error ?? output.error}
        busy={output.busy}
        print={output.print}
        savePdf={() => void output.save('pdf')}
        onClose={() => setPrinting(false)}
      />
    </Page>
  );
}

/** How many count, are missing, want a look; each leads to its part. */
function Counts({ view, onTab }: { view: SummaryView; onTab: (tab: SummaryTab) => void }) {
  const { t } = useTranslation('unitSummary');
  const format = useFormat();
  const look = view.reports.filter(asks).length;
  const counted = [
    t('count.counted', { n: format.number(view.lines.length) }),
    view.expected.length > 0 ? t('count.of', { n: format.number(view.expected.length) }) : '',
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', ml: 1 }}>
      <Chip variant="outlined" label={counted} onClick={() => onTab('units')} />
      {view.expected.length === 0 ? (
        <Chip variant="outlined" label={t('count.noList')} onClick={() => onTab('expected')} />
      ) : view.missing.length > 0 ? (
        <Chip
          variant="outlined"
          color="warning"
          label={t('count.missing', { n: format.number(view.missing.length) })}
          onClick={() => onTab('expected')}
        />
      ) : null}
      {look > 0 ? (
        <Chip
          variant="outlined"
          color="warning"
          label={t('count.asks', { n: format.number(look) })}
          onClick={() => onTab('files')}
        />
      ) : null}
    </Box>
  );
}
