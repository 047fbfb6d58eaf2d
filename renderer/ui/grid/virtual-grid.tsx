/**
 * A grid of any number of lines of which only those in sight are drawn. One stop of the Tab key; inside it arrows,
 * Home,
 * End, Page Up and Page Down move, Enter opens a line or sorts by a heading, Shift with an arrow on a heading sets a
 * width.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { softWords } from './soft-words';

/** A column; widths in rem so that they grow with the size of the text. */
export interface GridColumn<Row, Key extends string = string> {
  key: Key;
  title: string;
  /** Share of the room that is left over. */
  grow?: number;
  /** Least width. */
  min: number;
  align?: 'right';
  sortable?: boolean;
  render: (row: Row) => ReactNode;
}

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
const NARROWEST = 2.5;
const WIDEST = 60;

/** Pixels of one rem. */
function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

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

function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

function headingWidth(grid: HTMLElement | null, key: string): number {
  return (
    (grid?.querySelector(`[role="columnheader"][data-field="${key}"]`)?.getBoundingClientRect().width ?? 100) / rem()
  );
}

interface RowProps {
  id: string;
  line: unknown;
  index: number;
  start: number;
  height: number;
  template: string;
  columns: readonly GridColumn<unknown>[];
  className: string;
  active: number | null;
  onCell: (line: unknown, at: number, cell: number) => void;
}

/** A line; drawn again only when it or the mark on it changes. */
const GridRow = memo(({ id, line, index, start, height, template, columns, className, active, onCell }: RowProps) => {
  const place: CSSProperties = { transform: `translateY(${start}px)`, height, gridTemplateColumns: template };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-busy={line === undefined || undefined}
      className={`senim-grid-row ${className}`}
      style={place}
    >
      {columns.map((column, cell) => (
        <div
          key={column.key}
          id={cellId(id, index, cell)}
          role="gridcell"
          aria-colindex={cell + 1}
          data-field={column.key}
          className={`senim-grid-cell${column.align === 'right' ? ' senim-right' : ''}${active === cell ? ' senim-active' : ''}`}
          onClick={() => {
            if (line !== undefined) onCell(line, index, cell);
          }}
        >
          {line === undefined ? <span className="senim-waiting" /> : column.render(line)}
        </div>
      ))}
    </div>
  );
});
GridRow.displayName = 'GridRow';

interface HeadingProps<Row, Key extends string> {
  id: string;
  column: GridColumn<Row, Key>;
  index: number;
  marked: boolean;
  sorted: 'ascending' | 'descending' | null;
  onSort: ((column: Key) => void) | undefined;
  onWidth: ((column: Key, width: number | null) => void) | undefined;
}

function Heading<Row, Key extends string>({
  id,
  column,
  index,
  marked,
  sorted,
  onSort,
  onWidth,
}: HeadingProps<Row, Key>) {
  const drag = useRef<{ x: number; width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: event.currentTarget.parentElement?.getBoundingClientRect().width ?? 100 };
  };
  const pull = (event: PointerEvent<HTMLElement>) => {
    if (drag.current)
      onWidth?.(
        column.key,
        Math.max(
          NARROWEST,
          Math.min(WIDEST, Math.round(((drag.current.width + event.clientX - drag.current.x) / rem()) * 10) / 10),
        ),
      );
  };
  const Arrow = sorted === 'descending' ? ArrowDownwardIcon : ArrowUpwardIcon;
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={index + 1}
      data-field={column.key}
      aria-sort={column.sortable ? (sorted ?? 'none') : undefined}
      className={`senim-grid-cell senim-grid-heading${column.align === 'right' ? ' senim-right' : ''}${marked ? ' senim-active' : ''}${column.sortable ? ' senim-sortable' : ''}`}
      onClick={() => {
        if (column.sortable) onSort?.(column.key);
      }}
    >
      <span className="senim-words">{softWords(column.title)}</span>
      {sorted ? <Arrow aria-hidden sx={{ fontSize: '1rem', flex: 'none' }} /> : null}
      {onWidth ? (
        <span
          className="senim-grip"
          aria-hidden
          onPointerDown={begin}
          onPointerMove={pull}
          onPointerUp={() => {
            drag.current = null;
          }}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => {
            event.stopPropagation();
            onWidth(column.key, null);
          }}
        />
      ) : null}
    </div>
  );
}

const GRID = {
  height: 1,
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 2,
  bgcolor: 'background.paper',
  typography: 'body2',
  contain: 'strict',
  scrollPaddingTop: '2.75rem',
  '&:focus-visible': { outlineOffset: 1 },
  '& .senim-grid-head': {
    display: 'grid',
    position: 'sticky',
    top: 0,
    zIndex: 2,
    bgcolor: 'background.paper',
    borderBottom: 1,
    borderColor: 'divider',
    minHeight: '2.6rem',
    fontWeight: 600,
  },
  '& .senim-grid-row': {
    display: 'grid',
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    borderBottom: 1,
    borderColor: 'divider',
    cursor: 'pointer',
    contain: 'layout style paint',
    '&:hover': { bgcolor: 'action.hover' },
  },
  '& .senim-grid-cell': {
    display: 'flex',
    alignItems: 'center',
    px: 0.75,
    minWidth: 0,
    overflow: 'hidden',
    lineHeight: 1.35,
    position: 'relative',
  },
  '& .senim-right': { justifyContent: 'flex-end', textAlign: 'right' },
  // A figure and the word after it would run into each other.
  '& .senim-right + .senim-grid-cell:not(.senim-right)': { pl: 1.75 },
  '& .senim-sortable': { cursor: 'pointer', '&:hover': { bgcolor: 'action.hover' } },
  '&[data-focused] .senim-active': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
  '& .senim-words': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  '& .senim-waiting': { display: 'block', height: '0.7em', width: '70%', borderRadius: 1, bgcolor: 'action.hover' },
  '& .senim-grip': {
    position: 'absolute',
    top: 6,
    bottom: 6,
    right: 0,
    width: 7,
    cursor: 'col-resize',
    borderRight: 1,
    borderColor: 'divider',
    touchAction: 'none',
    '&:hover': { borderColor: 'primary.main', borderRightWidth: 2 },
  },
} as const;
