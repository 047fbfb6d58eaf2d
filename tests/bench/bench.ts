/**
 * `npm run bench`: what the program does with 10,000 and 50,000 records, each beside a floor of the same run. Times
 * differ from machine to machine, so only the ratios mean anything; medians of interleaved runs are shown.
 * Measured in Node on the program's own modules; the browser's store is not part of it.
 */
import { annex3Figures, annex3Report } from '../../shared/domain/report';
import { readExchange } from '../../shared/exchange/read-exchange';
import { writeExchange } from '../../shared/exchange/write-exchange';
import { civilDate } from '../../shared/time/civil-date';
import { reportPeriod } from '../../shared/regulation/point-25-report-period';
import { workingCalendar } from '../../shared/regulation/working-days';
import { type Frame, blindId, openFrame, readFrame, sealFrame } from '../../renderer/vault/crypto/frame';
import { journalSlice } from '../../renderer/vault/services/journal-list';
import { concat, fromUtf8, randomBytes, randomKey, sodiumReady, utf8 } from '../../renderer/vault/crypto/sodium';
import { memoryVault } from './memory-vault';
import { yearOfRecords } from './records';

const ROUNDS = 5;

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
  const all = yearOfRecords(count);
  const plain = all.map((record) => utf8(JSON.stringify(record)));
  const [vaultId, key, idKey] = [randomBytes(16), randomKey(), randomKey()];
  const frames = all.map((record, index): Frame => sealFrame(vaultId, { op: 'put', table: 'record', schema: 1, epoch: 1, seq: index + 1, rowId: blindId(idKey, 'record', record.id) }, { id: record.id, value: record }, key));
  const journal = concat(...frames.map((frame) => frame.bytes));
  const range = reportPeriod({ year: 2026, half: 1 }, 'calendar');
  const text = writeExchange({ unit: { code: 'B', name: { kk: '', ru: '' }, headcount: null }, timeZone: 'Asia/Almaty', records: all });
  const lower = all.map((record) => JSON.stringify(record).toLocaleLowerCase('ru'));
  const vault = memoryVault(all);
  let turn = 0;
  const first = performance.now();
  journalSlice(vault, { text: 'бастапқы' }, 0, 100);
  const prepared = performance.now() - first;
  const calendar = workingCalendar();

  const measured = interleaved({
    'floor: plain JSON in memory, decode and parse': () => { for (const bytes of plain) JSON.parse(fromUtf8(bytes)); },
    'unlock: every sealed row opened and parsed': () => { for (const frame of frames) openFrame(vaultId, frame, key); },
    'rebuild: journal read and checked': () => { for (let offset = 0; offset < journal.length;) { const frame = readFrame(journal, offset); if (typeof frame === 'string') throw new Error(frame); offset += frame.bytes.length; } },
    'bulk: every row sealed': () => { for (const [index, record] of all.entries()) sealFrame(vaultId, { op: 'put', table: 'record', schema: 1, epoch: 1, seq: index + 1, rowId: blindId(idKey, 'record', record.id) }, record, key); },
    'import: exchange file read and judged': () => readExchange(text, { existing: [], calendar }),
    'Annex 3 with the records behind each figure': () => annex3Report(all, range),
    'Annex 3, figures only': () => annex3Figures(all, range),
    'search: lower-case texts, one word (the least possible)': () => lower.filter((line) => line.includes('ұсыным')).length,
    'search: the journal, one word, first 100 lines': () => journalSlice(vault, { text: `ұсыным ${(turn += 1)}`.slice(0, 6), from: civilDate('2026-01-01'), code: String(turn % 2) }, 0, 100),
    'search: the journal, three words': () => journalSlice(vault, { text: `бай жағ ${(turn += 1)}` }, 0, 100),
    'journal: another order (by code), first 100 lines': () => journalSlice(vault, { sort: { column: 'codes', descending: (turn += 1) % 2 === 0 }, from: civilDate(`2026-01-0${(turn % 9) + 1}`) }, 0, 100),
    'journal: late entries only': () => journalSlice(vault, { late: true, from: civilDate(`2026-01-0${((turn += 1) % 9) + 1}`) }, 0, 100),
  });
  const floor = measured['floor: plain JSON in memory, decode and parse']?.median ?? 1;
  process.stdout.write(`\n${count} records (${(journal.length / 1048576).toFixed(0)} MiB sealed)\n`);
  process.stdout.write(`${'search: texts prepared at the first question, once'.padEnd(56)} ${prepared.toFixed(0).padStart(7)} ms\n`);
  for (const [name, { median, spread }] of Object.entries(measured)) process.stdout.write(`${name.padEnd(56)} ${median.toFixed(0).padStart(7)} ms  ×${(median / floor).toFixed(2).padStart(6)} of the floor   spread ${spread.toFixed(0)} ms\n`);
}
