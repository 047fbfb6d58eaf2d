/** Every report that came: its file, its unit, whether it counts, what to look at. */
import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { ReportState, SummaryReport } from '../../../shared/import/unit-summary/unit-summary';
import { useVaultAction } from '../../window/vault-hooks';
import {
  ConfirmDialog,
  EmptyState,
  ErrorNotice,
  FilterChips,
  type GridColumn,
  VirtualGrid,
  useErrorText,
  useFormat,
  useToast,
} from '../../ui';
import type { SummaryView } from '../../vault/api';
import { unitName, useFindingText } from './summary-words';

const FILTERS = ['all', 'ask', 'out'] as const;
type Filter = (typeof FILTERS)[number];
const FILTER_WORDS = { all: 'filterAll', ask: 'filterAsk', out: 'filterOut' } as const;
const COLOURS: Record<ReportState, 'success' | 'default' | 'warning' | 'error'> = {
  counted: 'success',
  replaced: 'default',
  spare: 'default',
  other_period: 'warning',
  ask_column: 'warning',
  unread: 'error',
};

/** Whether somebody has to look at it. */
export const asks = ({ findings }: SummaryReport): boolean => findings.some(({ level }) => level === 'ask');

/** The list with its filters; `onOpen` gets a report's id. */
export function FilesTab({ view, onOpen }: { view: SummaryView; onOpen: (id: string) => void }) {
  const { t } = useTranslation(['unitSummary', 'common']);
  const [format, toast, action, errorText, findingText] = [
    useFormat(),
    useToast(),
    useVaultAction(),
    useErrorText(),
    useFindingText(),
  ];
  const [filter, setFilter] = useState<Filter>('all');
  const [removing, setRemoving] = useState(false);
  const shown = useMemo(() => {
    const order = (one: SummaryReport) => (one.state === 'unread' ? 0 : asks(one) ? 1 : 2);
    return view.reports
      .filter((one) => filter === 'all' || (filter === 'ask' ? asks(one) : one.state !== 'counted'))
      .toSorted((a, b) => order(a) - order(b));
  }, [view.reports, filter]);
  const columns = useMemo(
    (): GridColumn<SummaryReport>[] => [
      {
        key: 'unit',
        title: t('unitSummary:list.unit'),
        min: 11,
        grow: 2,
        render: ({ name }) => (
          <span className="senim-words" title={unitName(name)}>
            {unitName(name) || t('unitSummary:list.noUnit')}
          </span>
        ),
      },
      {
        key: 'file',
        title: t('unitSummary:list.file'),
        min: 10,
        grow: 1.6,
        render: ({ report }) => (
          <Box component="bdi" className="senim-words" sx={{ color: 'text.secondary' }} title={report.file?.name}>
            {report.file?.name ?? t('unitSummary:list.paper')}
          </Box>
        ),
      },
      {
        key: 'state',
        title: t('unitSummary:list.state'),
        min: 8.5,
        render: ({ state }) => (
          <Chip size="small" variant="outlined" color={COLOURS[state]} label={t(`unitSummary:state.${state}`)} />
        ),
      },
      {
        key: 'look',
        title: t('unitSummary:list.look'),
        min: 12,
        grow: 3,
        render: ({ report, findings, state }) => {
          const words =
            state === 'unread' && report.refused
              ? errorText(report.refused as Parameters<typeof errorText>[0])
              : findings.map(findingText).join('; ');
          return (
            <span className="senim-words" title={words}>
              {words}
            </span>
          );
        },
      },
    ],
    [t, errorText, findingText],
  );

  const removeAll = async () => {
    const answer = await action.run((vault) =>
      vault.removeUnitReports(
        view.period,
        view.reports.map(({ report }) => report.id),
      ),
    );
    setRemoving(false);
    if (!answer.ok) return;
    const kept = answer.value;
    toast(t('unitSummary:list.removedAll'), 'success', {
      label: t('common:action.undo'),
      run: () =>
        void action
          .run((vault) => vault.putBackUnitReports(view.period, kept))
          .then((back) => {
            if (back.ok) toast(t('unitSummary:list.putBack'));
          }),
    });
  };
  const period = format.halfYear(view.period);
  return (
    <>
      <ErrorNotice error={action.error} onClose={action.clearError} />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <FilterChips
          label={t('unitSummary:list.filter')}
          value={filter}
          options={FILTERS.map((value) => ({ value, label: t(`unitSummary:list.${FILTER_WORDS[value]}`) }))}
          onChange={setFilter}
        />
        <Box component="span" role="status" sx={{ color: 'text.secondary' }}>
          {format.number(shown.length)}
        </Box>
        <Box sx={{ flex: 1 }} />
        <Button color="error" onClick={() => setRemoving(true)}>
          {t('unitSummary:list.removeAll')}
        </Button>
      </Box>
      {shown.length === 0 ? (
        <EmptyState compact title={t('unitSummary:list.nothing')} text="" />
      ) : (
        <Box sx={{ height: 'max(300px, calc(100vh - 330px))' }}>
          <VirtualGrid
            label={t('unitSummary:list.label')}
            columns={columns}
            count={shown.length}
            rowAt={(index) => shown[index]}
            rowKey={({ report }) => report.id}
            rowHeight={3}
            onOpen={({ report }) => onOpen(report.id)}
            resetKey={filter}
          />
        </Box>
      )}
      <ConfirmDialog
        open={removing}
        danger
        title={t('unitSummary:list.removeAllTitle', { period })}
        text={t('unitSummary:list.removeAllText', { n: format.number(view.reports.length) })}
        confirmLabel={t('unitSummary:list.removeAll')}
        busy={action.busy}
        onConfirm={() => void removeAll()}
        onClose={() => setRemoving(false)}
      />
    </>
  );
}
