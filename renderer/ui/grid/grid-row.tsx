/** A line of the grid. */
import { type CSSProperties, memo } from 'react';
import { type GridColumn, cellId } from './grid-column';

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
export const GridRow = memo(
  ({ id, line, index, start, height, template, columns, className, active, onCell }: RowProps) => {
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
  },
);
GridRow.displayName = 'GridRow';
