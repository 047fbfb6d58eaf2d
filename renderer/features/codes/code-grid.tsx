/** Codes in a grid; Enter or a click opens the page of one. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlicedList } from '../../window/use-slices';
import { CodeText, type GridColumn, useFormat, VirtualGrid } from '../../ui';
import type { CodeColumn, CodeLine, CodeQuery, CodeSlice } from '../../vault/api';
import { useCategoryWord } from './code-words';

export interface CodeGridProps {
  list: SlicedList<CodeLine, CodeSlice>;
  sort: CodeQuery['sort'];
  onSort: (sort: CodeQuery['sort']) => void;
  onOpen: (code: string) => void;
}

/** The grid of codes. */
export function CodeGrid({ list, sort, onSort, onOpen }: CodeGridProps) {
  const { t } = useTranslation(['codes', 'common']);
  const [format, category] = [useFormat(), useCategoryWord()];
  const columns = useMemo(
    (): GridColumn<CodeLine, CodeColumn>[] => [
      {
        key: 'code',
        title: t('codes:column.code'),
        min: 7.5,
        sortable: true,
        render: ({ code }) => <CodeText code={code} strong />,
      },
      {
        key: 'category',
        title: t('codes:column.category'),
        grow: 1,
        min: 10,
        sortable: true,
        render: (line) => (
          <span className="senim-words">
            {line.group ? t('codes:groupOf', { n: line.members }) : category(line.category)}
          </span>
        ),
      },
      {
        key: 'last',
        title: t('codes:column.last'),
        min: 9,
        sortable: true,
        render: ({ last }) => (last ? format.date(last) : '–'),
      },
      {
        key: 'works',
        title: t('codes:column.works'),
        min: 7.5,
        align: 'right',
        sortable: true,
        render: ({ works }) => works,
      },
      {
        key: 'open',
        title: t('codes:column.open'),
        min: 8.5,
        align: 'right',
        sortable: true,
        render: ({ open }) => open || '–',
      },
      {
        key: 'state',
        title: t('codes:column.state'),
        min: 6.5,
        sortable: true,
        render: ({ closedOn }) => t(closedOn ? 'codes:state.closed' : 'codes:state.open'),
      },
      {
        key: 'kinds',
        title: t('codes:column.kinds'),
        grow: 2,
        min: 10,
        sortable: true,
        render: ({ kinds }) => (
          <span className="senim-words">{kinds.map((kind) => t(`common:kind.${kind}`)).join(', ')}</span>
        ),
      },
    ],
    [t, format, category],
  );
  return (
    <VirtualGrid
      label={t('codes:title')}
      columns={columns}
      count={list.total ?? 0}
      rowAt={list.rowAt}
      rowKey={keyOf}
      rowHeight={2.5}
      resetKey={list.shown}
      onRange={list.onRange}
      onOpen={({ code }) => onOpen(code)}
      {...(sort ? { sort } : {})}
      onSort={(column) => onSort({ column, descending: sort?.column === column ? !sort.descending : false })}
    />
  );
}

function keyOf({ code }: CodeLine): string {
  return code;
}
