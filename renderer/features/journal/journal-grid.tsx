/** The journal's lines in a virtualised grid that fits the window; Enter or a click opens a line. */
import { useMemo } from 'react';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences';
import { currentLanguage } from '../../i18n/setup';
import { compareText, useFormat } from '../../ui';
import type { JournalRow } from '../../vault/api';
import { useRecordWords, useRowMarks } from '../records/record-words';

/** A long name of a direction breaks after its first part, not anywhere. */
const PREFIX = /^Психо(?=[а-я])/;

/** Most lines of one page of the grid: its free edition shows no more at once. */
const PAGE_SIZE = 100;

export interface JournalGridProps { rows: readonly JournalRow[]; onOpen: (id: string) => void }

/** A journal line with its words, computed once so that sorting and drawing do not do it again. */
interface Line { id: string; row: JournalRow; number: number | null; date: string; kind: string; form: string; basis: string; category: string; codes: string; persons: number | null; topic: string; rows: string; marks: string }

/** The grid. */
export function JournalGrid({ rows, onOpen }: JournalGridProps) {
  const { t } = useTranslation('journal');
  const lines = useLines(rows);
  const { preferences: { textSize } } = usePreferences();
  const columns = useColumns(textSize);
  // In a narrow window, or with large text, the basis and then the category give their room to the rest; the record itself shows them.
  const [narrow, narrower] = [useMediaQuery(`(max-width: ${1150 * textSize}px)`), useMediaQuery(`(max-width: ${900 * textSize}px)`)];
  return (
    <DataGrid
      rows={lines} columns={columns} columnVisibilityModel={{ basis: !narrow, category: !narrower }} aria-label={t('lead')} density="standard" rowHeight={Math.round(44 * textSize)} columnHeaderHeight={Math.round(40 * textSize)} disableColumnMenu disableRowSelectionOnClick hideFooter={lines.length <= PAGE_SIZE} pageSizeOptions={[PAGE_SIZE]}
      initialState={{ pagination: { paginationModel: { pageSize: PAGE_SIZE } }, sorting: { sortModel: [{ field: 'date', sort: 'desc' }] } }}
      onRowClick={({ row }) => onOpen(row.id)}
      onCellKeyDown={({ row }: { row: Line }, event) => { if (event.key === 'Enter') { event.preventDefault(); onOpen(row.id); } }}
      getRowClassName={({ row }) => (row.row.status === 'active' ? '' : `senim-${row.row.status}`)}
      sx={{
        bgcolor: 'background.paper',
        '& .MuiDataGrid-row': { cursor: 'pointer' },
        '& .MuiDataGrid-columnSeparator': { color: 'divider' },
        '& .MuiDataGrid-cell, & .MuiDataGrid-columnHeader': { px: 0.75, fontSize: 'body2.fontSize' },
        '& .MuiDataGrid-cell': { display: 'flex', alignItems: 'center', lineHeight: 1.35 },
        '& .senim-words': { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden', whiteSpace: 'normal', overflowWrap: 'anywhere' },
        '& .senim-deleted, & .senim-cancelled': { color: 'text.secondary' },
        '& .senim-deleted .senim-struck': { textDecoration: 'line-through' },
        '& .senim-draft': { fontStyle: 'italic' },
      }}
    />
  );
}

function useLines(rows: readonly JournalRow[]): Line[] {
  const { t } = useTranslation('common');
  const [words, marks] = [useRecordWords(), useRowMarks()];
  return useMemo(() => rows.map((row): Line => ({
    id: row.id, row, number: row.number, date: row.date, kind: t(`kind.${row.kind}`), ...words(row.record),
    codes: row.codes.length > 3 ? `${row.codes.slice(0, 2).join(', ')} +${row.codes.length - 2}` : row.codes.join(', '),
    persons: row.persons || null, rows: row.rows.filter((key) => key !== '1.5.not_recommended').join(', ') || '–', marks: marks(row).join('; '),
  })), [rows, t, words, marks]);
}

function useColumns(textSize: number): GridColDef<Line>[] {
  const { t } = useTranslation('journal');
  const format = useFormat();
  return useMemo(() => {
    const compare = compareText(currentLanguage());
    const text = (field: keyof Line & keyof Words, flex: number, minWidth: number): GridColDef<Line> => ({
      field, headerName: t(`column.${field}`), flex, minWidth, sortComparator: compare, cellClassName: field === 'marks' ? '' : 'senim-struck',
      renderCell: ({ row }) => <span className="senim-words" title={String(row[field] ?? '')}>{row[field]}</span>,
    });
    return [
      { field: 'number', headerName: t('column.number'), width: 50 * textSize, align: 'right', headerAlign: 'right', renderCell: ({ row }) => (row.number === null ? '–' : row.number) },
      { field: 'date', headerName: t('column.date'), width: 86 * textSize, sortComparator: byDate, renderCell: ({ row }) => format.date(row.date) },
      { ...text('kind', 1.7, 134), renderCell: ({ row }) => <span className="senim-words" title={row.kind}>{row.kind.replace(PREFIX, '$&\u00AD')}</span> },
      text('form', 1.25, 84), text('basis', 1.05, 82), text('category', 0.95, 92),
      { ...text('codes', 0.85, 78), renderCell: ({ row }) => <Box component="bdi" className="senim-words" sx={{ fontFamily: 'var(--senim-mono)' }}>{row.codes}</Box> },
      { field: 'persons', headerName: t('column.persons'), width: 56 * textSize, align: 'right', headerAlign: 'right', renderCell: ({ row }) => row.persons ?? '' },
      text('topic', 1.25, 90), text('rows', 0.6, 58), text('marks', 1.05, 78),
    ];
  }, [t, format, textSize]);
}

type Words = (typeof import('../../../shared/locales/kk/journal'))['journal']['column'];

/** By day, and within a day by number: drafts, which have none, stand last. */
function byDate(_a: string, _b: string, left: { id: string | number; api: { getRow: (id: string | number) => Line | null } }, right: { id: string | number; api: { getRow: (id: string | number) => Line | null } }): number {
  const [a, b] = [left.api.getRow(left.id), right.api.getRow(right.id)];
  if (!a || !b) return 0;
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (a.number ?? Infinity) - (b.number ?? Infinity) || 0;
}
