/**
 * `npm run bench`: what the program does with 10,000 and 50,000 records, each beside a floor of the same run. Times
 * differ from machine to machine, so only the ratios mean anything; medians of interleaved runs are shown.
 * Measured in Node on the program's own modules; the browser's store is not part of it.
 */
import { annex3Figures, annex3Report } from '../../shared/domain/report';
import type { WorkRecord } from '../../shared/domain/record';
import { readExchange } from '../../shared/exchange/read-exchange';
import { writeExchange } from '../../shared/exchange/write-exchange';
import { reportPeriod } from '../../shared/regulation/point-25-report-period';
import { workingCalendar } from '../../shared/regulation/working-days';
import { civilDate } from '../../shared/time/civil-date';
import type { Instant } from '../../shared/time/instant';
import { type Frame, blindId, openFrame, readFrame, sealFrame } from '../../renderer/vault/crypto/frame';
import { concat, fromUtf8, randomBytes, randomKey, sodiumReady, utf8 } from '../../renderer/vault/crypto/sodium';

const ROUNDS = 5;

/** Consultations and sessions over a year, about 1 KB of Cyrillic text each. */
function records(count: number): WorkRecord[] {
  const note = 'Жұмыс барысында байқалған жағдай мен ұсынымдар қысқаша жазылды. '.repeat(8);
  return Array.from({ length: count }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    const month = String((Math.floor(index / 28) % 12) + 1).padStart(2, '0');
    const common = { id: `B${index}`, version: 1, enteredAt: `2026-${month}-${day}T18:00+05:00` as Instant, status: 'active' as const, date: civilDate(`2026-${month}-${day}`), note };
    return index % 3 === 0
      ? { ...common, kind: 'diagnostics' as const, purpose: 'assessment' as const, examinees: [{ code: String(10_000 + index), category: 'employee' as const, basis: 'head' as const, outcome: 'favourable' as const }] }
      : { ...common, kind: 'counselling' as const, client: 'employee' as const, form: 'individual' as const, codes: [String(10_000 + index)], channel: 'in_person' as const, initiative: 'self' as const, topic: 'personal' as const, specialRoom: true };
  });
}

/** Median milliseconds of each task, the tasks taking turns so that a busy moment hits all of them. */
function interleaved(tasks: Record<string, () => unknown>): Record<string, { median: number; spread: number }> {
  const times = new Map<string, number[]>(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      task();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => {
    const sorted = all.sort((a, b) => a - b);
    return [name, { median: sorted[Math.floor(sorted.length / 2)] ?? 0, spread: (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) }];
  }));
}

await sodiumReady;
for (const count of [10_000, 50_000]) {
  const all = records(count);
  const plain = all.map((record) => utf8(JSON.stringify(record)));
  const [vaultId, key, idKey] = [randomBytes(16), randomKey(), randomKey()];
  const frames = all.map((record, index): Frame => sealFrame(vaultId, { op: 'put', table: 'record', schema: 1, epoch: 1, seq: index + 1, rowId: blindId(idKey, 'record', record.id) }, { id: record.id, value: record }, key));
  const journal = concat(...frames.map((frame) => frame.bytes));
  const range = reportPeriod({ year: 2026, half: 1 }, 'calendar');
  const text = writeExchange({ unit: { code: 'B', name: { kk: '', ru: '' }, headcount: null }, timeZone: 'Asia/Almaty', records: all });
  const lower = all.map((record) => JSON.stringify(record).toLocaleLowerCase('ru'));
  const calendar = workingCalendar();

  const measured = interleaved({
    'floor: plain JSON in memory, decode and parse': () => { for (const bytes of plain) JSON.parse(fromUtf8(bytes)); },
    'unlock: every sealed row opened and parsed': () => { for (const frame of frames) openFrame(vaultId, frame, key); },
    'rebuild: journal read and checked': () => { for (let offset = 0; offset < journal.length;) { const frame = readFrame(journal, offset); if (typeof frame === 'string') throw new Error(frame); offset += frame.bytes.length; } },
    'bulk: every row sealed': () => { for (const [index, record] of all.entries()) sealFrame(vaultId, { op: 'put', table: 'record', schema: 1, epoch: 1, seq: index + 1, rowId: blindId(idKey, 'record', record.id) }, record, key); },
    'import: exchange file read and judged': () => readExchange(text, { existing: [], calendar }),
    'Annex 3 with the records behind each figure': () => annex3Report(all, range),
    'Annex 3, figures only': () => annex3Figures(all, range),
    'search: prepared texts, one word': () => lower.filter((line) => line.includes('ұсыным')).length,
  });
  const floor = measured['floor: plain JSON in memory, decode and parse']?.median ?? 1;
  process.stdout.write(`\n${count} records (${(journal.length / 1048576).toFixed(0)} MiB sealed)\n`);
  for (const [name, { median, spread }] of Object.entries(measured)) process.stdout.write(`${name.padEnd(50)} ${median.toFixed(0).padStart(7)} ms  ×${(median / floor).toFixed(2).padStart(6)} of the floor   spread ${spread.toFixed(0)} ms\n`);
}
