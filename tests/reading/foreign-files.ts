/** Files as offices send them (tests/fixtures/foreign-files), read and judged without a vault. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../renderer/reading/read-table';
import { type Judgement, judge } from '../../shared/import/old-journal/judge';
import { type Mapping, guessMapping } from '../../shared/import/old-journal/mapping';
import { codesOf, recordDate } from '../../shared/domain/records/record';
import type { CivilDate } from '../../shared/time/civil-date';
import type { Instant } from '../../shared/time/instant';
import { calendar } from '../domain/sample';
import { must } from '../vault/kit/harness';

/** The bytes of a fixture. */
export const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/foreign-files', name)));
/** The table of a fixture. */
export const tableOf = (name: string) => must(readTable(bytesOf(name), name));

/** The dry run over the first sheet, by the program's own guess; what is left empty is filled as a person would. */
export function dryRun(name: string, part: Partial<Mapping> = {}): Judgement & { mapping: Mapping } {
  const sheet = tableOf(name).sheets[0]!;
  const mapping: Mapping = {
    ...guessMapping(sheet, 0),
    fallback: { room: 'yes', outcome: 'favourable', initiative: 'self', channel: 'in_person' },
    ...part,
  };
  let at = 0;
  const today = '2026-12-01' as CivilDate;
  const steps = judge(sheet, mapping, {
    current: new Map(),
    today,
    timeZone: 'Asia/Almaty',
    now: `${today}T10:00:00+05:00` as Instant,
    newId: () => `r${(at += 1)}`,
    doubts: { calendar, today },
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value, mapping };
  }
}

/** `cipher day` of the rows that would come in. */
export const goodOf = ({ good }: Judgement) =>
  good.map(({ record }) => `${codesOf(record).join(' ')} ${recordDate(record)}`);
/** `row code` of the rows that would not. */
export const refusedOf = ({ refused }: Judgement) =>
  refused.map(
    ({ at, faults }) => `${at} ${[...new Set(faults.map(({ code, error }) => error?.code ?? code))].join('+')}`,
  );
