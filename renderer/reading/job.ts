/** What the window asks of the reading room. */
import type { TextChoice } from '../../shared/tables/table';

export interface ReadingJob {
  as: 'table' | 'unitReport';
  bytes: Uint8Array;
  name: string;
  /** A person's word on a text table. */
  choice?: TextChoice;
  /** The half-year that is collected (`2026-1`), for a report. */
  period?: string;
}
