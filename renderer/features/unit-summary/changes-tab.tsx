/** Each unit beside its half-year before, for one row at a time. */
import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import { FIGURE_KEYS } from '../../../shared/import/unit-summary/reading';
import { previousHalfYear, type HalfYear } from '../../../shared/time/periods';
import { currentLanguage } from '../../i18n/setup';
import { ChoiceField, EmptyState, type GridColumn, VirtualGrid, compareText, useFormat } from '../../ui';
import type { SummaryView } from '../../vault/api';
import { changeOf, unitName, useKeyName } from './summary-words';

interface Line {
  key: string;
  name: string;
  before: number | null;
  now: number | null;
  newcomer: boolean;
  reportId: string | null;
}
type Column = 'unit' | 'before' | 'now' | 'change';
const difference = ({ now, before }: Line) => (now === null || before === null ? -Infinity : now - before);

/** `onPeriod` opens the half-year whose reports are missing. */
export function ChangesTab({
  view,
  onOpen,
  onPeriod,
}: {
  view: SummaryView;
  onOpen: (id: string) => void;
  onPeriod: (period: HalfYear) => void;
}) {
  const { t } = useTranslation('unitSummary');
  const [format, keyName] = [useFormat(), useKeyName()];
  const [row, setRow] = useState<Annex3Key>('1');
  const [sort, setSort] = useState<{ column: Column; descending: boolean }>({ column: 'change', descending: true });
  const earlier = previousHalfYear(view.period);
  const lines = useMemo((): Line[] => {
    const compare = compareText(currentLanguage());
    const units = view.lines.map(({ key, name, figures, before, reportId }): Line => ({
      key,
      name: unitName(name) || t('list.noUnit'),
      now: figures[row],
      before: before?.[row] ?? null,
      newcomer: before === null,
      reportId,
    }));
    const by: Record<Column, (a: Line, b: Line) => number> = {
      unit: () => 0,
      before: (a, b) => (a.before ?? -1) - (b.before ?? -1),
      now: (a, b) => (a.now ?? -1) - (b.now ?? -1),
      change: (a, b) => (difference(a) === difference(b) ? 0 : difference(a) - difference(b)),
    };
    units.sort(
      (a, b) =>
        (sort.descending ? -1 : 1) * by[sort.column](a, b) ||
        compare(a.name, b.name) * (sort.column === 'unit' && sort.descending ? -1 : 1),
    );
    return [
      {
        key: 'total',
        name: t('changes.total'),
        now: view.totals[row].sum,
        before: view.before?.totals[row].sum ?? null,
        newcomer: false,
        reportId: null,
      },
      ...units,
    ];
  }, [view, row, sort, t]);
  const columns = useMemo((): GridColumn<Line, Column>[] => {
    const number = (value: number | null) => (value === null ? '–' : format.number(value));
    return [
      {
        key: 'unit',
        title: t('changes.unit'),
        min: 14,
        grow: 3,
        sortable: true,
        render: ({ name }) => (
          <span className="senim-words" title={name}>
            {name}
          </span>
        ),
      },
      {
        key: 'before',
        title: t('changes.before'),
        min: 7,
        grow: 1,
        align: 'right',
        sortable: true,
        render: ({ before, newcomer }) => (newcomer ? t('changes.newcomer') : number(before)),
      },
      {
        key: 'now',
        title: t('changes.now'),
        min: 7,
        grow: 1,
        align: 'right',
        sortable: true,
        render: ({ now }) => number(now),
      },
      {
        key: 'change',
        title: t('changes.change'),
        min: 7,
        grow: 1,
        align: 'right',
        sortable: true,
        render: ({ now, before }) => changeOf(now, before),
      },
    ];
  }, [t, format]);
  if (!view.before)
    return (
      <EmptyState
        title={t('changes.none', { period: format.halfYear(earlier, true) })}
        text={t('changes.noneText')}
        action={
          <Button variant="outlined" onClick={() => onPeriod(earlier)}>
            {t('changes.open')}
          </Button>
        }
      />
    );
  return (
    <>
      <Box sx={{ maxWidth: 520 }}>
        <ChoiceField
          label={t('changes.section')}
          value={row}
          onChange={setRow}
          look="list"
          options={FIGURE_KEYS.map((value) => ({ value, label: keyName(value) }))}
        />
      </Box>
      <Box
        sx={{
          height: 'max(300px, calc(100vh - 330px))',
          '& .senim-total': { fontWeight: 600, bgcolor: 'action.selected' },
          '& .senim-grid-row': { fontVariantNumeric: 'tabular-nums' },
        }}
      >
        <VirtualGrid
          label={t('changes.label')}
          columns={columns}
          count={lines.length}
          rowAt={(index) => lines[index]}
          rowKey={({ key }) => key}
          rowClass={({ key }) => (key === 'total' ? 'senim-total' : '')}
          rowHeight={2.5}
          onOpen={({ reportId }) => {
            if (reportId) onOpen(reportId);
          }}
          sort={sort}
          onSort={(column) =>
            setSort({ column, descending: sort.column === column ? !sort.descending : column !== 'unit' })
          }
          resetKey={row}
        />
      </Box>
    </>
  );
}
