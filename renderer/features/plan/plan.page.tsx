/** The quarterly plan (order 227, point 24): what is to be done, and what the journal says has been. */
import { useCallback, useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import EventNoteIcon from '@mui/icons-material/EventNoteOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import TableChartIcon from '@mui/icons-material/TableChartOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PlanLine, PlanSection, QuarterlyPlan } from '../../../shared/domain/plan';
import { nextQuarter } from '../../../shared/regulation/point-24-quarterly-plan';
import type { CivilDate } from '../../../shared/time/civil-date';
import { type Quarter, quarterOf } from '../../../shared/time/periods';
import { useVaultAction, useVaultQuery } from '../../app/vault-hooks';
import { EmptyState, ErrorNotice, LoadingState, Page, StatusChip, useConfirmLeave, useFormat, useToast } from '../../ui';
import { ExportMenu } from '../output/export-menu';
import { type MakeDocument, useOutput } from '../output/use-output';
import { PeriodSwitch } from '../report/period-switch';
import { ApproveDialog } from './approve-dialog';
import { moved, newLine, withLine, withLineAt, withoutLine } from './plan-lines';
import { PlanLinePanel } from './plan-line-panel';
import { PlanTable } from './plan-table';

/** Waits for today, then shows the quarter of the address (`?quarter=2026-2`) or the current one. */
export default function PlanPage() {
  const { t } = useTranslation('plan');
  const [search, setSearch] = useSearchParams();
  const current = useVaultQuery(['today'], (vault) => vault.today());
  if (!current.data) return <Page title={t('title')}>{current.error ? <ErrorNotice error={current.error} /> : <LoadingState />}</Page>;
  const quarter = parseQuarter(search.get('quarter')) ?? quarterOf(current.data.today);
  return <Plan key={quarterName(quarter)} quarter={quarter} today={current.data.today} onQuarter={(next) => setSearch({ quarter: quarterName(next) }, { replace: true })} />;
}

function Plan({ quarter, today, onQuarter }: { quarter: Quarter; today: CivilDate; onQuarter: (quarter: Quarter) => void }) {
  const { t } = useTranslation(['plan', 'common']);
  const [format, toast, action] = [useFormat(), useToast(), useVaultAction()];
  const { data, error } = useVaultQuery(['plan', quarterName(quarter)], (vault) => vault.plan(quarter));
  const [edited, setEdited] = useState<QuarterlyPlan | null>(null);
  const [line, setLine] = useState<{ line: PlanLine; isNew: boolean } | null>(null);
  const [approving, setApproving] = useState(false);
  const [language, setLanguage] = useState<'kk' | 'ru'>('kk');
  const confirmLeave = useConfirmLeave(edited !== null);
  const make = useCallback<MakeDocument>((vault, kind) => vault.planFile({ year: quarter.year, quarter: quarter.quarter }, kind, language), [quarter.year, quarter.quarter, language]);
  const output = useOutput(make);

  const plan = edited ?? data?.plan;
  const editable = plan?.state === 'draft';
  const pending = edited !== null || data?.saved === false;

  /** Stores the plan with what is changed; `message` is said afterwards. */
  const store = async (next: QuarterlyPlan, message: string) => {
    const answer = await action.run((vault) => vault.savePlan(next));
    setApproving(false);
    if (!answer.ok) return;
    setEdited(null);
    toast(message);
  };
  const change = (next: (plan: QuarterlyPlan) => QuarterlyPlan) => setEdited((before) => (before ?? plan ? next((before ?? plan) as QuarterlyPlan) : before));
  const remove = (gone: PlanLine) => {
    const index = plan?.lines.indexOf(gone) ?? 0;
    change((now) => withoutLine(now, gone.id));
    toast(t('plan:line.removed'), 'info', { label: t('plan:line.undo'), run: () => change((now) => withLineAt(now, gone, index)) });
  };
  /** An approved plan changes no more, but what was done is marked as the quarter goes on, and kept at once. */
  const mark = (chosen: PlanLine, done: boolean) => {
    const marked = { ...chosen, doneManually: done };
    if (plan?.state === 'approved') void store(withLine(plan, marked), t('plan:saved'));
    else change((now) => withLine(now, marked));
  };
  const add = (section: PlanSection) => setLine({ line: newLine(section, plan?.lines[0]?.executor ?? ''), isNew: true });

  return (
    <Page
      title={t('plan:title')} subtitle={t('plan:lead')}
      action={plan ? (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <ExportMenu
            label={t('plan:output.button')} icon={<DownloadIcon />} busy={output.busy} busyLabel={t('plan:output.making')} disabled={pending} primary={plan.state === 'approved'}
            choices={[
              { key: 'xlsx', label: t('plan:output.xlsx'), icon: <TableChartIcon />, run: () => void output.save('xlsx') },
              { key: 'docx', label: t('plan:output.docx'), icon: <ArticleIcon />, run: () => void output.save('docx') },
              { key: 'pdf', label: t('plan:output.pdf'), icon: <PictureAsPdfIcon />, run: () => void output.save('pdf') },
            ]}
          />
          {plan.state === 'draft' && !pending ? <Button variant="contained" disabled={action.busy || plan.lines.length === 0} onClick={() => void store({ ...plan, state: 'sent' }, t('plan:send.done'))}>{t('plan:send.action')}</Button> : null}
          {plan.state === 'draft' && pending ? <Button variant="contained" disabled={action.busy} onClick={() => void store(plan, t('plan:saved'))}>{t('plan:save')}</Button> : null}
          {plan.state === 'sent' ? <Button variant="outlined" disabled={action.busy} onClick={() => void store({ ...plan, state: 'draft' }, t('plan:send.backDone'))}>{t('plan:send.backAction')}</Button> : null}
          {plan.state === 'sent' ? <Button variant="contained" onClick={() => setApproving(true)}>{t('plan:approve.action')}</Button> : null}
        </Box>
      ) : undefined}
      toolbar={(
        <>
          <PeriodSwitch
            label={t('plan:quarter.label')} name={format.quarter(quarter)} earlierLabel={t('plan:quarter.earlier')} laterLabel={t('plan:quarter.later')}
            onEarlier={() => confirmLeave(() => onQuarter(previousQuarter(quarter)))} onLater={() => confirmLeave(() => onQuarter(nextQuarter(quarter)))}
          />
          {plan ? <StatusChip status={plan.state} {...(plan.state === 'sent' ? { label: t('plan:state.sent') } : plan.approvedOn ? { label: t('plan:state.approvedOn', { date: format.date(plan.approvedOn) }) } : {})} /> : null}
          {edited ? <Typography variant="body2" role="status" sx={{ color: 'warning.main' }}>{t('plan:unsaved')}</Typography> : null}
          <Box sx={{ flex: 1 }} />
          <ToggleButtonGroup size="small" exclusive value={language} onChange={(_, next: 'kk' | 'ru' | null) => { if (next) setLanguage(next); }} aria-label={t('plan:output.language')}>
            <ToggleButton value="kk" lang="kk">{t('common:languageName.kk')}</ToggleButton>
            <ToggleButton value="ru" lang="ru">{t('common:languageName.ru')}</ToggleButton>
          </ToggleButtonGroup>
        </>
      )}
    >
      <ErrorNotice error={error ?? action.error ?? output.error} onClose={() => { action.clearError(); output.clearError(); }} />
      {!plan && !error ? <LoadingState /> : null}
      {data && !data.saved && plan && plan.lines.length > 0 ? <Alert severity="info"><AlertTitle>{t('plan:suggestion.title')}</AlertTitle>{t('plan:suggestion.text')}</Alert> : null}
      {plan?.state === 'approved' && plan.approvedOn ? <Alert severity="success">{t('plan:approve.locked', { date: format.date(plan.approvedOn) })}</Alert> : null}
      {plan && plan.lines.length === 0 ? <EmptyState icon={<EventNoteIcon />} title={t('plan:empty')} text={t('plan:emptyHint')} action={<Button variant="outlined" startIcon={<AddIcon />} onClick={() => add('diagnostics')}>{t('plan:line.add')}</Button>} /> : null}
      {plan && plan.lines.length > 0 ? (
        <PlanTable
          plan={plan} facts={data?.facts ?? {}} editable={editable} markable={plan.state !== 'sent' && !action.busy} onAdd={add} onRemove={remove} onOpen={(chosen) => setLine({ line: chosen, isNew: false })}
          onMove={(chosen, by) => change((now) => moved(now, chosen.id, by))} onDone={mark}
        />
      ) : null}
      {line ? <PlanLinePanel key={line.line.id} line={line.line} isNew={line.isNew} onApply={(next) => { change((now) => withLine(now, next)); setLine(null); }} onClose={() => setLine(null)} /> : null}
      {approving && plan ? <ApproveDialog today={today} busy={action.busy} onApprove={(on) => void store({ ...plan, state: 'approved', approvedOn: on }, t('plan:approve.done'))} onClose={() => setApproving(false)} /> : null}
    </Page>
  );
}

function quarterName({ year, quarter }: Quarter): string {
  return `${year}-${quarter}`;
}

function parseQuarter(text: string | null): Quarter | null {
  const match = /^(20\d{2})-([1-4])$/.exec(text ?? '');
  return match ? { year: Number(match[1]), quarter: Number(match[2]) as Quarter['quarter'] } : null;
}

function previousQuarter({ year, quarter }: Quarter): Quarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as Quarter['quarter'] };
}
