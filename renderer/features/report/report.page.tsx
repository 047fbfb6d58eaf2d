/** The half-year report: the form of Annex 3, live, with what lies behind every figure. */
import { useCallback, useState } from 'react';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import ScheduleIcon from '@mui/icons-material/ScheduleOutlined';
import SummarizeIcon from '@mui/icons-material/SummarizeOutlined';
import TableChartIcon from '@mui/icons-material/TableChartOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import type { FormLanguage } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { Instant } from '../../../shared/time/instant';
import {
  type HalfYear,
  halfYearName,
  nextHalfYear,
  parseHalfYear,
  previousHalfYear,
} from '../../../shared/time/periods';
import { useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, LoadingState, Page, useFormat } from '../../ui';
import { RecordDetailPanel } from '../journal/record-detail.panel';
import { ExportMenu } from '../output/export-menu';
import { PrintDialog } from '../output/print-dialog';
import { type MakeDocument, useOutput } from '../output/use-output';
import { AnnexForm } from './annex-form';
import { AsOfDialog } from './as-of-dialog';
import { BehindPanel } from './behind-panel';
import { CycleStepper } from './cycle-stepper';
import { NoteTab } from './note-tab';
import { PeriodSwitch } from './period-switch';
import { RegisterTab } from './register-tab';
import { REPORT_TABS, type ReportTab, reportTab } from './report-tab';
import { SendTab } from './send-tab';
import { InternalCard, TargetCard, WarningsCard } from './side-cards';
import { pagePath } from '../../window/pages';

/**
 * Waits for the current period and zone, then shows the form; the period may also stand in the address
 * (`?period=2026-1`).
 */
export default function ReportPage() {
  const { t } = useTranslation('report');
  const current = useVaultQuery(['today'], (vault) => vault.today());
  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  const [search, setSearch] = useSearchParams();
  const period = parseHalfYear(search.get('period') ?? '') ?? current.data?.period ?? null;
  const error = current.error ?? settings.error;
  if (!period || !current.data || !settings.data) {
    return <Page title={t('title')}>{error ? <ErrorNotice error={error} /> : <LoadingState />}</Page>;
  }
  const tab = reportTab(search.get('tab'));
  const go = (next: HalfYear, part: ReportTab) =>
    setSearch({ period: halfYearName(next), ...(part === 'form' ? {} : { tab: part }) }, { replace: true });
  return (
    <Report
      period={period}
      tab={tab}
      today={current.data.today}
      timeZone={settings.data.timeZone}
      summary={settings.data.unitSummary}
      onPeriod={(next) => go(next, tab === 'sent' ? 'send' : tab)}
      onTab={(part) => go(period, part)}
    />
  );
}

interface ReportProps {
  period: HalfYear;
  tab: ReportTab;
  today: Parameters<typeof TargetCard>[0]['today'];
  timeZone: string;
  /** The page of the summary is on. */ summary: boolean;
  onPeriod: (period: HalfYear) => void;
  onTab: (tab: ReportTab) => void;
}

function Report({ period, tab, today, timeZone, summary, onPeriod, onTab }: ReportProps) {
  const { t } = useTranslation(['report', 'common', 'sending', 'unitSummary']);
  const format = useFormat();
  const navigate = useNavigate();
  const [asOf, setAsOf] = useState<Instant | null>(null);
  const [language, setLanguage] = useState<FormLanguage>('kk');
  const [figure, setFigure] = useState<Annex3Key | null>(null);
  const [record, setRecord] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'asOf' | 'print' | null>(null);

  const name = halfYearName(period);
  const view = useVaultQuery(['report', name, asOf], (vault) => vault.report(period, asOf ?? undefined));
  const cycle = useVaultQuery(['reportCycle', name], (vault) => vault.reportCycle(period));
  const paper = useVaultQuery(
    ['reportDocument', name, language, asOf],
    (vault) => vault.reportDocument(period, language, asOf ?? undefined),
    dialog === 'print',
  );
  const make = useCallback<MakeDocument>(
    (vault, kind) => vault.reportFile({ year: period.year, half: period.half }, kind, language, asOf ?? undefined),
    [period.year, period.half, language, asOf],
  );
  const output = useOutput(make);
  const when = asOf ? format.dateTime(asOf, timeZone) : t('report:asOf.now');
  const report = view.data;

  return (
    <Page
      title={t('report:title')}
      subtitle={t('report:lead')}
      action={
        <ExportMenu
          label={t('report:export.button')}
          icon={<DownloadIcon />}
          busy={output.busy}
          busyLabel={t('report:export.making')}
          disabled={!report}
          choices={[
            {
              key: 'xlsx',
              label: t('report:export.xlsx'),
              icon: <TableChartIcon />,
              run: () => void output.save('xlsx'),
            },
            { key: 'docx', label: t('report:export.docx'), icon: <ArticleIcon />, run: () => void output.save('docx') },
            {
              key: 'pdf',
              label: t('report:export.pdf'),
              icon: <PictureAsPdfIcon />,
              run: () => void output.save('pdf'),
            },
            {
              key: 'print',
              label: `${t('report:export.print')}…`,
              icon: <PrintIcon />,
              run: () => setDialog('print'),
              divided: true,
            },
            ...(summary
              ? [
                  {
                    key: 'summary',
                    label: t('unitSummary:title'),
                    icon: <SummarizeIcon />,
                    run: () => void navigate(pagePath('unitSummary', { period: halfYearName(period) })),
                    divided: true,
                  },
                ]
              : []),
          ]}
        />
      }
      toolbar={
        <>
          <PeriodSwitch
            label={t('report:period.label')}
            name={format.halfYear(period, true)}
            earlierLabel={t('report:period.earlier')}
            laterLabel={t('report:period.later')}
            onEarlier={() => onPeriod(previousHalfYear(period))}
            onLater={() => onPeriod(nextHalfYear(period))}
          />
          {report ? (
            <Typography
              variant="body2"
              component="div"
              sx={{ color: 'text.secondary', mx: 1, lineHeight: 1.35 }}
              title={t('report:period.modeHint')}
            >
              <div>{format.range(report.range)}</div>
              <div>{t(`report:period.mode.${report.mode}`)}</div>
            </Typography>
          ) : null}
          <Box sx={{ flex: 1 }} />
          {tab !== 'form' ? null : (
            <Button
              variant="outlined"
              color={asOf ? 'warning' : 'primary'}
              startIcon={<ScheduleIcon />}
              onClick={() => setDialog('asOf')}
              aria-haspopup="dialog"
            >
              {t('report:asOf.button', { when })}
            </Button>
          )}
          {tab === 'send' || tab === 'sent' ? null : (
            <ToggleButtonGroup
              size="small"
              exclusive
              value={language}
              onChange={(_, next: FormLanguage | null) => {
                if (next) setLanguage(next);
              }}
              aria-label={t('report:form.language')}
            >
              <ToggleButton value="kk" lang="kk">
                {t('common:languageName.kk')}
              </ToggleButton>
              <ToggleButton value="ru" lang="ru">
                {t('common:languageName.ru')}
              </ToggleButton>
            </ToggleButtonGroup>
          )}
        </>
      }
    >
      <ErrorNotice error={view.error ?? cycle.error ?? output.error} onClose={output.clearError} />
      {cycle.data ? <CycleStepper cycle={cycle.data} onTab={onTab} /> : null}
      <Tabs
        value={tab}
        onChange={(_, next: ReportTab) => onTab(next)}
        aria-label={t('sending:tab.label')}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={{ borderBottom: 1, borderColor: 'divider', mt: -1.5 }}
      >
        {REPORT_TABS.map((one) => (
          <Tab
            key={one}
            value={one}
            label={t(`sending:tab.${one}`)}
            id={`report-tab-${one}`}
            aria-controls={`report-panel-${one}`}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`report-panel-${tab}`}
        aria-labelledby={`report-tab-${tab}`}
        sx={{ display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}
      >
        {tab !== 'form' && tab !== 'sent' && !cycle.data && !cycle.error ? <LoadingState /> : null}
        {tab === 'note' && cycle.data ? <NoteTab cycle={cycle.data} language={language} /> : null}
        {tab === 'send' && cycle.data ? (
          <SendTab
            cycle={cycle.data}
            today={today}
            onRecord={setRecord}
            onNote={() => onTab('note')}
            onPeriod={onPeriod}
            onSent={() => onTab('sent')}
          />
        ) : null}
        {tab === 'sent' ? <RegisterTab onPeriod={onPeriod} onSend={() => onTab('send')} /> : null}
        {tab === 'form' && asOf ? (
          <Alert
            severity="info"
            action={
              <Button color="inherit" size="small" onClick={() => setAsOf(null)}>
                {t('report:asOf.backToNow')}
              </Button>
            }
          >
            {t('report:asOf.banner', { when })}
          </Alert>
        ) : null}
        {tab === 'form' && !asOf && cycle.data && cycle.data.carried.length > 0 ? (
          <Alert
            severity="info"
            action={
              <Button color="inherit" size="small" onClick={() => onTab('send')}>
                {t('common:action.show')}
              </Button>
            }
          >
            {t('sending:carry.onForm')}
          </Alert>
        ) : null}
        {tab === 'form' && !report && !view.error ? <LoadingState /> : null}
        {tab === 'form' && report ? (
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 272px' },
              gap: 2,
              alignItems: 'start',
            }}
          >
            <AnnexForm
              period={period}
              figures={report.figures}
              previous={report.previous}
              previousPeriod={previousHalfYear(period)}
              language={language}
              onOpen={setFigure}
            />
            <Box
              sx={{
                display: 'grid',
                gap: 2,
                gridTemplateColumns: { xs: 'repeat(auto-fit, minmax(240px, 1fr))', lg: '1fr' },
              }}
            >
              <TargetCard target={report.target} today={today} over={today > report.range.to} />
              <WarningsCard
                drafts={report.drafts}
                pending={report.pending}
                onDrafts={() => void navigate(pagePath('journal', { status: 'draft' }))}
                onPending={() => setFigure('1.5')}
              />
              <InternalCard figures={report.internal} people={report.people} />
            </Box>
          </Box>
        ) : null}
      </Box>
      {report ? (
        <BehindPanel
          period={period}
          asOf={asOf}
          figure={figure}
          shown={figure ? report.figures[figure] : 0}
          onOpenRecord={setRecord}
          onClose={() => setFigure(null)}
        />
      ) : null}
      <RecordDetailPanel id={record} onClose={() => setRecord(null)} />
      {dialog === 'asOf' ? (
        <AsOfDialog
          value={asOf}
          timeZone={timeZone}
          onChoose={(moment) => {
            setAsOf(moment);
            setDialog(null);
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
      <PrintDialog
        open={dialog === 'print'}
        title={t('report:form.paper')}
        document={paper.data}
        error={paper.error ?? output.error}
        busy={output.busy}
        print={output.print}
        savePdf={() => void output.save('pdf')}
        onClose={() => setDialog(null)}
      />
    </Page>
  );
}
