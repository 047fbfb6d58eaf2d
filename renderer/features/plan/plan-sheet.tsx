/** One plan: its lines with plan against fact, its state, and everything that can be done with it. */
import { type ReactNode, useCallback, useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import EventNoteIcon from '@mui/icons-material/EventNoteOutlined';
import PlaylistAddIcon from '@mui/icons-material/PlaylistAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Plan, type PlanLine, type PlanPeriod, neighbourPeriod, planName } from '../../../shared/domain/plan/plan';
import {
  carriedLine,
  emptyLine,
  groupsOf,
  inOrder,
  moved,
  type PlanGroup,
  withLine,
  withLineAt,
} from '../../../shared/domain/plan/plan-line';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import {
  EmptyState,
  ErrorNotice,
  LoadingState,
  Page,
  StatusChip,
  useConfirmLeave,
  useFormat,
  useToast,
} from '../../ui';
import { PrintDialog } from '../output/print-dialog';
import { type MakeDocument, useOutput } from '../output/use-output';
import { PeriodSwitch } from '../report/period-switch';
import { type PlanAction, PlanHeadActions, PlanMore } from './plan-actions';
import { PlanDialogs } from './plan-dialogs';
import { PlanLinePanel } from './plan-line-panel';
import { PlanAims } from './plan-aims';
import { PlanNotices } from './plan-notices';
import { PlanTable } from './plan-table';
import { shownLanguage, usePeriodName } from './plan-words';

export interface PlanSheetProps {
  period: PlanPeriod;
  /** An earlier version, for reading. */
  version: number | undefined;
  today: CivilDate;
  /** Another plan, or a version of this one. */
  onShow: (period: PlanPeriod, version?: number) => void;
  /** The tabs over the plan; `leave` asks first when something is unsaved. */
  tabs: (leave: (go: () => void) => void) => ReactNode;
}

export function PlanSheet({ period, version, today, onShow, tabs }: PlanSheetProps) {
  const { t } = useTranslation(['plan', 'planCycle', 'common']);
  const [format, toast, action, periodName] = [useFormat(), useToast(), useVaultAction(), usePeriodName()];
  const { data: view, error } = useVaultQuery(['plan', planName(period), version], (vault) =>
    vault.plan(period, version),
  );
  const [edited, setEdited] = useState<Plan | null>(null);
  const [line, setLine] = useState<{ line: PlanLine; isNew: boolean } | null>(null);
  const [dialog, setDialog] = useState<PlanAction | null>(null);
  const [printed, setPrinted] = useState<number | null>(null);
  const [language, setLanguage] = useState(shownLanguage());
  const confirmLeave = useConfirmLeave(edited !== null);
  const { book, year, quarter } = period;
  const paperVersion = printed ?? version;
  const make = useCallback<MakeDocument>(
    (vault, kind) =>
      vault.planFile(
        {
          period: { book, year, quarter },
          kind: 'plan',
          ...(paperVersion === undefined ? {} : { version: paperVersion }),
        },
        kind,
        language,
      ),
    [book, year, quarter, paperVersion, language],
  );
  const output = useOutput(make);
  const paper = useVaultQuery(
    ['planDocument', planName(period), paperVersion, 'plan', language],
    (vault) =>
      vault.planDocument(
        { period, kind: 'plan', ...(paperVersion === undefined ? {} : { version: paperVersion }) },
        language,
      ),
    dialog === 'print',
  );

  const plan = edited ?? view?.plan;
  const editable = plan?.state === 'draft' && view?.old === false;
  const pending = edited !== null || view?.saved === false;
  const change = (next: (lines: readonly PlanLine[]) => PlanLine[]) =>
    setEdited((before) => {
      const base = before ?? view?.plan;
      return base ? { ...base, lines: next(base.lines) } : before;
    });

  /** Stores the plan with what is changed; `message` is said afterwards. */
  const store = async (next: Plan, message: string) => {
    const answer = await action.run((vault) => vault.savePlan(next));
    if (!answer.ok) return false;
    setEdited(null);
    toast(message);
    return true;
  };
  const remove = (gone: PlanLine) => {
    const index = plan?.lines.indexOf(gone) ?? 0;
    change((lines) => lines.filter(({ id }) => id !== gone.id));
    toast(t('plan:line.removed'), 'info', {
      label: t('plan:line.undo'),
      run: () => change((lines) => withLineAt(lines, gone, index)),
    });
  };
  /** A plan that is locked changes no more, but what was done is marked as time goes on, and kept at once. */
  const mark = async (next: PlanLine) => {
    if (!plan) return;
    if (editable) change((lines) => withLine(lines, next, book));
    else if (!(await store({ ...plan, lines: withLine(plan.lines, next, book) }, t('planCycle:line.marked')))) return;
    setLine(null);
  };
  const add = (group: PlanGroup) =>
    setLine({ line: emptyLine(`line-${crypto.randomUUID()}`, group, view?.executor), isNew: true });
  const addLines = (lines: PlanLine[]) => {
    const fresh = lines.map((one) => carriedLine(one, `line-${crypto.randomUUID()}`));
    const ids = new Set(fresh.map(({ id }) => id));
    change((known) => inOrder([...known, ...fresh], book));
    setDialog(null);
    toast(t('planCycle:source.added', { n: fresh.length }), 'success', {
      label: t('planCycle:source.undo'),
      run: () => change((known) => known.filter(({ id }) => !ids.has(id))),
    });
  };
  const run = (next: PlanAction) => {
    setPrinted(null);
    setDialog(next);
  };
  const go = (by: -1 | 1) => confirmLeave(() => onShow(neighbourPeriod(period, by)));
  const names =
    quarter === null
      ? {
          label: t('planCycle:year.label'),
          earlierLabel: t('planCycle:year.earlier'),
          laterLabel: t('planCycle:year.later'),
        }
      : {
          label: t('plan:quarter.label'),
          earlierLabel: t('plan:quarter.earlier'),
          laterLabel: t('plan:quarter.later'),
        };

  return (
    <Page
      title={t(`planCycle:title.${book}`)}
      subtitle={t(`planCycle:lead.${book}`)}
      action={
        plan && view ? (
          <PlanHeadActions
            plan={plan}
            view={view}
            pending={pending}
            busy={action.busy}
            output={output}
            onSave={() => void store(plan, t('plan:saved'))}
            onAction={run}
          />
        ) : undefined
      }
      toolbar={
        <>
          <PeriodSwitch name={periodName(period)} {...names} onEarlier={() => go(-1)} onLater={() => go(1)} />
          {plan ? (
            <StatusChip
              status={plan.state}
              {...(plan.state === 'sent'
                ? { label: t('plan:state.sent') }
                : plan.approvedOn
                  ? { label: t('plan:state.approvedOn', { date: format.date(plan.approvedOn) }) }
                  : {})}
            />
          ) : null}
          {plan && plan.version > 1 ? (
            <Typography variant="body2">{t('planCycle:version', { n: plan.version })}</Typography>
          ) : null}
          {view && plan?.state !== 'approved' && plan?.version === 1 ? (
            <Typography variant="body2" sx={{ color: view.target < today ? 'error.main' : 'text.secondary' }}>
              {t('planCycle:target', { date: format.date(view.target) })}
            </Typography>
          ) : null}
          {edited ? (
            <Typography variant="body2" role="status" sx={{ color: 'warning.main' }}>
              {t('plan:unsaved')}
            </Typography>
          ) : null}
          <Box sx={{ flex: 1 }} />
          {editable ? (
            <Button
              variant="outlined"
              startIcon={<PlaylistAddIcon />}
              onClick={() => setDialog('source')}
              aria-haspopup="dialog"
            >
              {t('planCycle:menu.fill')}
            </Button>
          ) : null}
          {view && plan ? <PlanMore view={view} plan={plan} pending={pending} onAction={run} /> : null}
          <ToggleButtonGroup
            size="small"
            exclusive
            value={language}
            onChange={(_, next: 'kk' | 'ru' | null) => {
              if (next) setLanguage(next);
            }}
            aria-label={t('plan:output.language')}
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
      {tabs(confirmLeave)}
      <Box
        id="plan-panel"
        role="tabpanel"
        aria-labelledby={`plan-tab-${book}`}
        sx={{ display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 }}
      >
        <ErrorNotice
          error={error ?? action.error ?? output.error}
          onClose={() => {
            action.clearError();
            output.clearError();
          }}
        />
        {!plan && !error ? <LoadingState /> : null}
        {view && plan ? (
          <PlanNotices view={view} plan={plan} onDuty={() => setDialog('duty')} onLatest={() => onShow(period)} />
        ) : null}
        {book === 'quarter' ? null : <PlanAims book={book} />}
        {plan && plan.lines.length === 0 ? (
          <EmptyState
            icon={<EventNoteIcon />}
            title={quarter === null ? t('planCycle:annual.empty') : t('plan:empty')}
            text={quarter === null ? t('planCycle:annual.emptyHint') : t('plan:emptyHint')}
            action={
              editable ? (
                <Button variant="outlined" startIcon={<AddIcon />} onClick={() => add(groupsOf(book)[0] ?? 'all')}>
                  {t('plan:line.add')}
                </Button>
              ) : undefined
            }
          />
        ) : null}
        {plan && plan.lines.length > 0 ? (
          <PlanTable
            book={book}
            lines={plan.lines}
            facts={view?.facts ?? {}}
            editable={editable}
            markable={view?.old === false && !action.busy}
            onAdd={add}
            onRemove={remove}
            onOpen={(chosen) => {
              if (!view?.old) setLine({ line: chosen, isNew: false });
            }}
            onMove={(chosen, by) => change((lines) => moved(lines, chosen.id, by, book))}
            onDone={(chosen, doneManually) => void mark({ ...chosen, doneManually })}
          />
        ) : null}
      </Box>
      {line ? (
        <PlanLinePanel
          key={line.line.id}
          book={book}
          line={line.line}
          isNew={line.isNew}
          editable={editable}
          busy={action.busy}
          onApply={(next) => void mark(next)}
          onClose={() => setLine(null)}
        />
      ) : null}
      {view && plan ? (
        <PlanDialogs
          dialog={dialog}
          period={period}
          view={view}
          plan={plan}
          today={today}
          onAddLines={addLines}
          onClose={() => setDialog(null)}
          onVersion={(nth) => {
            setDialog(null);
            onShow(period, nth === view.versions[0]?.version ? undefined : nth);
          }}
          onPrintVersion={(nth) => {
            setPrinted(nth);
            setDialog('print');
          }}
        />
      ) : null}
      <PrintDialog
        open={dialog === 'print'}
        title={t('planCycle:print.title')}
        document={paper.data}
        error={paper.error ?? output.error}
        busy={output.busy}
        print={output.print}
        savePdf={() => void output.save('pdf')}
        onClose={() => {
          setDialog(null);
          setPrinted(null);
        }}
      />
    </Page>
  );
}
