import type { Clause } from './clause';

/** Order 227, point 12: the five tasks of psychological work. */
export const clause: Clause = {
  id: '227-14', source: 'order 227, point 12', title: 'Five tasks of psychological work', file: 'point-12-tasks.ts', also: ['227-15', '227-16', '227-17', '227-18'],
};

/** Tasks 1) to 5) of order 227, point 12, in the order of the text. */
export const TASKS = ['T1', 'T2', 'T3', 'T4', 'T5'] as const;
export type Task = (typeof TASKS)[number];
