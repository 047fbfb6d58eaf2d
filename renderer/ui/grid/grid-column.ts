/** A column of the grid and its measures. */
import type { ReactNode } from 'react';

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

/** Limits of a column's width in rem. */
export const NARROWEST = 2.5;
export const WIDEST = 60;

/** Pixels of one rem. */
export function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** The id of a cell's element. */
export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}
