/** Codes in a grid; Enter or a click opens the page of one. */
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/setup';
import { CodeText, compareText, type GridColumn, useFormat, VirtualGrid } from '../../ui';
import type { CodeLine } from '../../vault/api';
import { useCategoryWord } from './code-words';

interface Line { id: string; category: string; last: string | null; works: number; kinds: string; open: number; state: string }

/** The grid of codes. */
export function CodeGrid({ lines, onOpen }: { lines: readonly CodeLine[]; onOpen: (code: string) => void }) {
  const { t } = useTranslation(['codes', 'common']);
  const [format, category] = [useFormat(), useCategoryWord()];
  const [sort, setSort] = useState<{ column: keyof Line; descending: boolean } | null>(null);
  const rows = useMemo(() => lines.map((line): Line => ({
    id: line.code, last: line.last, works: line.works, open: line.open, kinds: line.kinds.map((kind) => t(`common:kind.${kind}`)).join(', '),
    category: line.group ? t('codes:groupOf', { n: line.members }) : category(line.category), state: t(line.closedOn ? 'codes:state.closed' : 'codes:state.open'),
  })), [lines, t, category]);
  const sorted = useMemo(() => {
    if (!sort) return rows;
    const text = compareText(currentLanguage());
    const { column } = sort;
    const ordered = rows.toSorted((a, b) => (column === 'works' || column === 'open' ? a[column] - b[column] : text(a[column] ?? '', b[column] ?? '')));
    return sort.descending ? ordered.toReversed() : ordered;
  }, [rows, sort]);
  const columns = useMemo((): GridColumn<Line, keyof Line>[] => [
    { key: 'id', title: t('codes:column.code'), min: 7.5, sortable: true, render: ({ id }) => <CodeText code={id} strong /> },
    { key: 'category', title: t('codes:column.category'), grow: 1, min: 10, sortable: true, render: ({ category: word }) => <span className="senim-words">{word}</span> },
    { key: 'last', title: t('codes:column.last'), min: 9, sortable: true, render: ({ last }) => (last ? format.date(last) : '–') },
    { key: 'works', title: t('codes:column.works'), min: 7.5, align: 'right', sortable: true, render: ({ works }) => works },
    { key: 'open', title: t('codes:column.open'), min: 8.5, align: 'right', sortable: true, render: ({ open }) => open || '–' },
    { key: 'state', title: t('codes:column.state'), min: 6.5, sortable: true, render: ({ state }) => state },
    { key: 'kinds', title: t('codes:column.kinds'), grow: 2, min: 10, sortable: true, render: ({ kinds }) => <span className="senim-words">{kinds}</span> },
  ], [t, format]);
  const rowAt = useCallback((index: number) => sorted[index], [sorted]);
  return (
    <VirtualGrid
      label={t('codes:title')} columns={columns} count={sorted.length} rowAt={rowAt} rowKey={keyOf} rowHeight={2.5} onOpen={({ id }) => onOpen(id)}
      {...(sort ? { sort } : {})} onSort={(column) => setSort({ column, descending: sort?.column === column ? !sort.descending : false })}
    />
  );
}

function keyOf({ id }: Line): string {
  return id;
}
