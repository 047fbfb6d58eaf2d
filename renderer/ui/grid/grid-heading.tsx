/** A heading of the grid: sorts by its column and sets its width. */
import { type PointerEvent, useRef } from 'react';
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import { softWords } from '../soft-words';
import { type GridColumn, NARROWEST, WIDEST, rem } from './grid-column';

interface HeadingProps<Row, Key extends string> {
  id: string;
  column: GridColumn<Row, Key>;
  index: number;
  marked: boolean;
  sorted: 'ascending' | 'descending' | null;
  onSort: ((column: Key) => void) | undefined;
  onWidth: ((column: Key, width: number | null) => void) | undefined;
}

/** The heading of a column. */
export function Heading<Row, Key extends string>({
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
