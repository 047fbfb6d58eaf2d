/** What the bench's page and its worker say to each other. */
export type TaskName =
  | 'fill'
  | 'unlock'
  | 'unlock with reading'
  | 'floor'
  | 'floor in segments'
  | 'rows'
  | 'save'
  | 'import'
  | 'import rows';

/** `root`: bytes of a vault key and of a vault id. `hold`: the worker keeps what it has opened. */
export interface Task {
  name: TaskName;
  count: number;
  root: { key: number[]; id: number[] };
  hold?: boolean;
}
/** Milliseconds by what was measured; bytes of plain JSON where that is told. */
export interface Answer {
  times: Record<string, number[]>;
  bytes?: number;
}
