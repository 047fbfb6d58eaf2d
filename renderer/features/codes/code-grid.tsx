/** Codes in a grid; Enter or a click opens the works of one. */
import { useMemo } from 'react';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/setup';
import { CodeText, compareText, useFormat } from '../../ui';
import type { CodeLine } from './code-lines';

const PAGE_SIZE = 100;

interface Line { id: string; category: string; first: string; last: string; works: number; kinds: string }

/** The grid of codes. */
export function CodeGrid({ lines, onOpen }: { lines: readonly CodeLine[]; onOpen: (code: string) => void }) {
  const { t } = useTranslation(['codes', 'records', 'common']);
  const format = useFormat();
  const rows = useMemo(() => lines.map((line): Line => ({
    id: line.code, first: line.first, last: line.last, works: line.rows.length, kinds: line.kinds.map((kind) => t(`common:kind.${kind}`)).join(', '),
    category: line.category === null ? '' : line.category === 'family' ? t('records:client.family') : t(`records:category.${line.category}`),
  })), [lines, t]);
  const columns = useMemo((): GridColDef<Line>[] => {
    const compare = compareText(currentLanguage());
    return [
      { field: 'id', headerName: t('codes:column.code'), flex: 1, minWidth: 110, sortComparator: compare, renderCell: ({ row }) => <CodeText code={row.id} strong /> },
      { field: 'category', headerName: t('codes:column.category'), flex: 1, minWidth: 150, sortComparator: compare },
      { field: 'first', headerName: t('codes:column.first'), width: 120, renderCell: ({ row }) => format.date(row.first) },
      { field: 'last', headerName: t('codes:column.last'), width: 130, renderCell: ({ row }) => format.date(row.last) },
      { field: 'works', headerName: t('codes:column.works'), width: 110, align: 'right', headerAlign: 'right' },
      { field: 'kinds', headerName: t('codes:column.kinds'), flex: 2, minWidth: 180, sortComparator: compare },
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
