/**
 * A grid of any number of lines of which only those in sight are drawn. One stop of the Tab key; inside it arrows,
 * Home,
 * End, Page Up and Page Down move, Enter opens a line or sorts by a heading, Shift with an arrow on a heading sets a
 * width.
 */
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type GridColumn, NARROWEST, WIDEST, cellId, rem } from './grid-column';
import { Heading } from './grid-heading';
import { GridRow } from './grid-row';
import { GRID } from './grid-style';

export interface VirtualGridProps<Row, Key extends string> {
  label: string;
  columns: readonly GridColumn<Row, Key>[];
  /** All lines, drawn or not. */
  count: number;
  /** Undefined while the line is still on its way. */
  rowAt: (index: number) => Row | undefined;
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string;
  /** Height of a line in rem. */
  rowHeight: number;
  /** The lines in sight changed. */
  onRange?: (first: number, last: number) => void;
  onOpen: (row: Row) => void;
  sort?: { column: Key; descending: boolean };
  onSort?: (column: Key) => void;
  /** Widths set by hand, in rem. */
  widths?: Readonly<Partial<Record<Key, number>>>;
  onWidth?: (column: Key, width: number | null) => void;
  /** Another list begins: back to its top. */
  resetKey?: string;
}

const HEADING = -1;
/** The grid; fills its container. */
export function VirtualGrid<Row, Key extends string>(props: VirtualGridProps<Row, Key>) {
  const {
    label,
    columns,
    count,
    rowAt,
    rowKey,
    rowClass,
    rowHeight,
    onRange,
    onOpen,
    sort,
    onSort,
    widths,
    onWidth,
    resetKey,
  } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: HEADING, column: 0 });
  const [focused, setFocused] = useState(false);
  const height = Math.round(rowHeight * rem());
  const row = Math.min(active.row, count - 1);
  const column = Math.min(active.column, columns.length - 1);

  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // the marked line stays drawn wherever the list is scrolled to, or nothing would carry the focus
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        return row < 0 || row >= count || shown.includes(row) ? shown : [...shown, row].sort((a, b) => a - b);
      },
      [row, count],
    ),
  });
  const items = virtual.getVirtualItems();
  const range = virtual.range;
  const [first, last] = [range?.startIndex ?? 0, range?.endIndex ?? 0];
  useEffect(() => {
    onRange?.(first, last);
  }, [first, last, onRange]);
  useEffect(() => {
    virtual.measure();
  }, [height, virtual]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive((now) => ({ row: Math.min(now.row, 0), column: now.column }));
  }, [resetKey]);

  const template = useMemo(
    () =>
      columns
        .map(({ key, min, grow = 0 }) => {
          const set = widths?.[key];
          return set ? `${set}rem` : grow > 0 ? `minmax(${min}rem, ${grow}fr)` : `${min}rem`;
        })
        .join(' '),
    [columns, widths],
  );
  const least = useMemo(
    () => columns.reduce((sum, { key, min }) => sum + (widths?.[key] ?? min), 0),
    [columns, widths],
  );

  const move = (nextRow: number, nextColumn: number) => {
    const to = {
      row: Math.max(HEADING, Math.min(count - 1, nextRow)),
      column: Math.max(0, Math.min(columns.length - 1, nextColumn)),
    };
    setActive(to);
    if (to.row >= 0) virtual.scrollToIndex(to.row, { align: 'auto' });
    document.getElementById(cellId(id, HEADING, to.column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - height) / height) - 1);

  const resize = (key: Key, by: number) => {
    const now = widths?.[key] ?? headingWidth(scroller.current, key);
    onWidth?.(key, Math.max(NARROWEST, Math.min(WIDEST, Math.round((now + by) * 10) / 10)));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const key = columns[column]?.key;
    if (row === HEADING && event.shiftKey && key && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      resize(key, event.key === 'ArrowLeft' ? -1 : 1);
    else if (event.key === 'ArrowDown') move(row + 1, column);
    else if (event.key === 'ArrowUp') move(row - 1, column);
    else if (event.key === 'ArrowRight') move(row, column + 1);
    else if (event.key === 'ArrowLeft') move(row, column - 1);
    else if (event.key === 'Home') move(event.ctrlKey ? 0 : row, 0);
    else if (event.key === 'End') move(event.ctrlKey ? count - 1 : row, columns.length - 1);
    else if (event.key === 'PageDown') move(Math.max(0, row) + page, column);
    else if (event.key === 'PageUp') move(row === HEADING ? HEADING : Math.max(0, row - page), column);
    else if (event.key === 'Enter' || event.key === ' ') {
      const line = row >= 0 ? rowAt(row) : undefined;
      if (line) onOpen(line);
      else if (row === HEADING && key && columns[column]?.sortable) onSort?.(key);
    } else return;
    setFocused(true);
    event.preventDefault();
  };

  const onCell = useCallback(
    (line: Row, at: number, cell: number) => {
      setActive({ row: at, column: cell });
      onOpen(line);
    },
    [onOpen],
  );

  return (
    <Box
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      aria-activedescendant={cellId(id, row, column)}
      onKeyDown={keys}
      onFocus={(event) =>
        setFocused(event.target === event.currentTarget && event.currentTarget.matches(':focus-visible'))
      }
      onBlur={() => setFocused(false)}
      sx={GRID}
      data-focused={focused || undefined}
    >
      <div
        role="row"
        aria-rowindex={1}
        className="senim-grid-head"
        style={{ gridTemplateColumns: template, minWidth: `${least}rem` }}
      >
        {columns.map((one, index) => (
          <Heading
            key={one.key}
            id={cellId(id, HEADING, index)}
            column={one}
            index={index}
            marked={row === HEADING && column === index}
            sorted={sort?.column === one.key ? (sort.descending ? 'descending' : 'ascending') : null}
            onSort={onSort}
            onWidth={onWidth}
          />
        ))}
      </div>
      <div
        role="presentation"
        style={{ height: virtual.getTotalSize(), position: 'relative', minWidth: `${least}rem` }}
      >
        {items.map(({ index, start }) => {
          const line = rowAt(index);
          return (
            <GridRow
              key={line ? rowKey(line) : `waiting-${index}`}
              id={id}
              line={line}
              index={index}
              start={start}
              height={height}
              template={template}
              columns={columns as readonly GridColumn<unknown>[]}
              className={line ? (rowClass?.(line) ?? '') : ''}
              active={row === index ? column : null}
              onCell={onCell as (line: unknown, at: number, cell: number) => void}
            />
          );
        })}
      </div>
    </Box>
  );
}

function headingWidth(grid: HTMLElement | null, key: string): number {
  return (
    (grid?.querySelector(`[role="columnheader"][data-field="${key}"]`)?.getBoundingClientRect().width ?? 100) / rem()
  );
}
