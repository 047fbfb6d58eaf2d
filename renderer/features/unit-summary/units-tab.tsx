/** The table of units: a line for each, the figures of one part of the form, the totals above. */
import { useMemo, useState } from 'react';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import { useTranslation } from 'react-i18next';
import { rowName } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import { FIGURE_KEYS } from '../../../shared/import/unit-summary/reading';
import { currentLanguage } from '../../i18n/setup';
import { EmptyState, FilterChips, type GridColumn, TextField, VirtualGrid, compareText, useFormat } from '../../ui';
import type { SummaryView } from '../../vault/api';
import { unitName } from './summary-words';
import { answers } from '../../../shared/text/search-text';

const PARTS = ['all', '1', '2', '3', '5'] as const;
type Part = (typeof PARTS)[number];
interface Line {
  key: string;
  name: string;
  figures: Record<Annex3Key, number | null>;
  reportId: string | null;
}

const TOTAL = 'total';

/** `onOpen` gets the id of the unit's report. */
export function UnitsTab({ view, onOpen }: { view: SummaryView; onOpen: (id: string) => void }) {
  const { t } = useTranslation('unitSummary');
  const format = useFormat();
  const [part, setPart] = useState<Part>('all');
  const [text, setText] = useState('');
  const [sort, setSort] = useState<{ column: string; descending: boolean }>({ column: 'unit', descending: false });
  const keys = useMemo(
    () =>
      FIGURE_KEYS.filter((key) => (part === 'all' ? !key.includes('.') : key === part || key.startsWith(`${part}.`))),
    [part],
  );
  const lines = useMemo((): Line[] => {
    const compare = compareText(currentLanguage());
    const units = view.lines
      .map(({ key, name, figures, reportId }): Line => ({
        key,
        name: unitName(name) || t('list.noUnit'),
        figures,
        reportId,
      }))
      .filter(({ name }) => answers(name, text));
    const { column, descending } = sort;
    units.sort((a, b) =>
      column === 'unit'
        ? compare(a.name, b.name)
        : (a.figures[column as Annex3Key] ?? -1) - (b.figures[column as Annex3Key] ?? -1) || compare(a.name, b.name),
    );
    if (descending) units.reverse();
    const sums = Object.fromEntries(FIGURE_KEYS.map((key) => [key, view.totals[key].sum])) as Line['figures'];
    return [{ key: TOTAL, name: t('matrix.total'), figures: sums, reportId: null }, ...units];
  }, [view, text, sort, t]);
  const columns = useMemo(
    (): GridColumn<Line>[] => [
      {
        key: 'unit',
        title: t('matrix.unit'),
        min: 12,
        grow: 3,
        sortable: true,
        render: ({ name }) => (
          <span className="senim-words" title={name}>
            {name}
          </span>
        ),
      },
      ...keys.map((key): GridColumn<Line> => ({
        key,
        title:
          key === '1.5.not_recommended'
            ? t('paper.second')
            : `${key}. ${rowName(key, currentLanguage()).replace(/\s*\(.*\)$/, '')}`,
        min: key.includes('.') ? 5.2 : 9.2,
        grow: 1,
        align: 'right',
        sortable: true,
        render: ({ figures }) => (figures[key] === null ? '–' : format.number(figures[key])),
      })),
    ],
    [keys, t, format],
  );
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField
          label={t('matrix.search')}
          value={text}
          onChange={setText}
          fullWidth={false}
          sx={{ width: 240 }}
          end={
            <InputAdornment position="end">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          }
        />
        <FilterChips
          label={t('matrix.section')}
          value={part}
          options={PARTS.map((value) => ({
            value,
            label: value === 'all' ? t('matrix.all') : t('matrix.of', { n: value }),
          }))}
          onChange={setPart}
        />
      </Box>
      {lines.length === 1 ? (
        <EmptyState compact title={t('matrix.nothing')} text={t('chart.none')} />
      ) : (
        <Box
          sx={{
            height: 'max(300px, calc(100vh - 330px))',
            '& .senim-total': { fontWeight: 600, bgcolor: 'action.selected' },
            '& .senim-grid-row': { fontVariantNumeric: 'tabular-nums' },
          }}
        >
          <VirtualGrid
            label={t('matrix.label')}
            columns={columns}
            count={lines.length}
            rowAt={(index) => lines[index]}
            rowKey={({ key }) => key}
            rowClass={({ key }) => (key === TOTAL ? 'senim-total' : '')}
            rowHeight={2.5}
            onOpen={({ reportId }) => {
              if (reportId) onOpen(reportId);
            }}
            sort={sort}
            onSort={(column) =>
              setSort({ column, descending: sort.column === column ? !sort.descending : column !== 'unit' })
            }
            resetKey={part}
          />
        </Box>
      )}
    </>
  );
}
