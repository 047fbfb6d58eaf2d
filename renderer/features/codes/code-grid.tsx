/** Codes in a grid; Enter or a click opens the page of one. */
import { useMemo } from 'react';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/setup';
import { CodeText, compareText, useFormat } from '../../ui';
import type { CodeLine } from '../../vault/api';
import { useCategoryWord } from './code-words';

const PAGE_SIZE = 100;

interface Line { id: string; category: string; first: string | null; last: string | null; works: number; kinds: string; open: number; state: string }

/** The grid of codes. */
export function CodeGrid({ lines, onOpen }: { lines: readonly CodeLine[]; onOpen: (code: string) => void }) {
  const { t } = useTranslation(['codes', 'common']);
  const [format, category] = [useFormat(), useCategoryWord()];
  const rows = useMemo(() => lines.map((line): Line => ({
    id: line.code, first: line.first, last: line.last, works: line.works, open: line.open, kinds: line.kinds.map((kind) => t(`common:kind.${kind}`)).join(', '),
    category: line.group ? t('codes:groupOf', { n: line.members }) : category(line.category), state: t(line.closedOn ? 'codes:state.closed' : 'codes:state.open'),
  })), [lines, t, category]);
  const columns = useMemo((): GridColDef<Line>[] => {
    const compare = compareText(currentLanguage());
    return [
      { field: 'id', headerName: t('codes:column.code'), width: 120, sortComparator: compare, renderCell: ({ row }) => <CodeText code={row.id} strong /> },
      { field: 'category', headerName: t('codes:column.category'), flex: 1, minWidth: 170, sortComparator: compare },
      { field: 'last', headerName: t('codes:column.last'), width: 145, renderCell: ({ row }) => (row.last ? format.date(row.last) : '–') },
      { field: 'works', headerName: t('codes:column.works'), width: 115, align: 'right', headerAlign: 'right' },
      { field: 'open', headerName: t('codes:column.open'), width: 130, align: 'right', headerAlign: 'right', renderCell: ({ row }) => row.open || '–' },
      { field: 'state', headerName: t('codes:column.state'), width: 100, sortComparator: compare },
      { field: 'kinds', headerName: t('codes:column.kinds'), flex: 2, minWidth: 170, sortComparator: compare },
    ];
  }, [t, format]);
  return (
    <DataGrid
      rows={rows} columns={columns} aria-label={t('codes:title')} disableColumnMenu disableRowSelectionOnClick hideFooter={rows.length <= PAGE_SIZE} pageSizeOptions={[PAGE_SIZE]}
      initialState={{ pagination: { paginationModel: { pageSize: PAGE_SIZE } } }}
      onRowClick={({ row }) => onOpen(row.id)}
      onCellKeyDown={({ row }: { row: Line }, event) => { if (event.key === 'Enter') { event.preventDefault(); onOpen(row.id); } }}
      sx={{ bgcolor: 'background.paper', '& .MuiDataGrid-row': { cursor: 'pointer' }, '& .MuiDataGrid-columnSeparator': { color: 'divider' } }}
    />
  );
}
