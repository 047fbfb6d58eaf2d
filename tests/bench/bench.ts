/**
 * `npm run bench`: what the program does with 10,000 and more records, each beside a floor of the same run. Times
 * differ from machine to machine, so only the ratios mean anything; medians of interleaved runs are shown. First what
 * needs no browser, in Node; then the store in Chromium (store-bench.ts). `--check` fails when a ratio is above its
 * goal
 * and the margin (goals.ts), `--peers` adds other databases, `--store` leaves out the first part, `--quick` is 10,000
 * records and three rounds, `--sizes=10000,50000` are the store's own numbers of records. The journal of the running
 * program comes after it, in journal.ts.
 */
import { annex3Figures, annex3Report } from '../../shared/domain/report/report';
import { readExchange } from '../../shared/import/exchange/read-exchange';
import { writeExchange } from '../../shared/import/exchange/write-exchange';
import { civilDate } from '../../shared/time/civil-date';
import { reportPeriod } from '../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { workingCalendar } from '../../shared/regulation/working-days';
import { type Frame, blindId, openFrame, readFrame, sealFrame } from '../../renderer/vault/crypto/frame';
import { journalSlice } from '../../renderer/vault/modules/journal/journal-list';
import { codeSlice } from '../../renderer/vault/modules/codes/code-list';
import { todayView } from '../../renderer/vault/modules/today/today';
import { concat, fromUtf8, randomBytes, randomKey, sodiumReady, utf8 } from '../../renderer/vault/crypto/sodium';
import { judged } from './goals';
import { Times } from './measured';
import { memoryVault, putRow } from './memory-vault';
import { records } from './records';
import { storeBench } from './store-bench';

/** Measures each task, the tasks taking turns so that a busy moment hits all of them. */
function interleaved(tasks: Record<string, () => unknown>, rounds: number): Times {
  const times = new Times();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      task();
      times.add(name, performance.now() - start);
    }
  }
  return times;
}

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const rounds = quick ? 3 : 5;
const small = quick ? [10_000] : [10_000, 50_000];
const sizes =
  words
    .find((word) => word.startsWith('--sizes='))
    ?.slice('--sizes='.length)
    .split(',')
    .map(Number) ?? null;
const check = words.includes('--check');
const peers = words.find((word) => word.startsWith('--packages='))?.slice('--packages='.length) ?? null;
const say = (text: string) => {
  process.stdout.write(text);
};

await sodiumReady;
for (const count of words.includes('--store') ? [] : small) {
  const all = records(count);
  const plain = all.map((record) => utf8(JSON.stringify(record)));
  const [vaultId, key, idKey] = [randomBytes(16), randomKey(), randomKey()];
  const frames = all.map((record, index): Frame =>
    sealFrame(
      vaultId,
      { op: 'put', table: 'record', schema: 1, epoch: 1, seq: index + 1, rowId: blindId(idKey, 'record', record.id) },
      { id: record.id, value: record },
      key,
    ),
  );
  const journal = concat(...frames.map((frame) => frame.bytes));
  const range = reportPeriod({ year: 2026, half: 1 }, 'calendar');
  const text = writeExchange({
    unit: { code: 'B', name: { kk: '', ru: '' }, headcount: null },
    timeZone: 'Asia/Almaty',
    records: all,
  });
  const lower = all.map((record) => JSON.stringify(record).toLocaleLowerCase('ru'));
  const vault = memoryVault(all);
  let turn = 0;
  const first = performance.now();
  journalSlice(vault, { text: 'бастапқы' }, 0, 100);
  const prepared = performance.now() - first;
  const calendar = workingCalendar();
  const saved = () => {
    for (const record of records(1, count + (turn += 1))) putRow(vault, record);
  };

  const measured = interleaved(
    {
      'floor: plain JSON in memory, decode and parse': () => {
        for (const bytes of plain) JSON.parse(fromUtf8(bytes));
      },
      'unlock: every sealed row opened and parsed': () => {
        for (const frame of frames) openFrame(vaultId, frame, key);
      },
      'rebuild: journal read and checked': () => {
        for (let offset = 0; offset < journal.length;) {
          const frame = readFrame(journal, offset);
          if (typeof frame === 'string') throw new Error(frame);
          offset += frame.bytes.length;
        }
      },
      'bulk: every row sealed': () => {
        for (const [index, record] of all.entries())
          sealFrame(
            vaultId,
            {
              op: 'put',
              table: 'record',
              schema: 1,
              epoch: 1,
              seq: index + 1,
              rowId: blindId(idKey, 'record', record.id),
            },
            record,
            key,
          );
      },
      'import: exchange file read and judged': () => readExchange(text, { existing: [], calendar }),
      'Annex 3 with the records behind each figure': () => annex3Report(all, range),
      'Annex 3, figures only': () => annex3Figures(all, range),
      'search: lower-case texts, one word (the least possible)': () =>
        lower.filter((line) => line.includes('ұсыным')).length,
      'search: the journal, one word, first 100 lines': () =>
        journalSlice(
          vault,
          { text: `ұсыным ${(turn += 1)}`.slice(0, 6), from: civilDate('2026-01-01'), code: String(turn % 2) },
          0,
          100,
        ),
      'search: the journal, three words': () => journalSlice(vault, { text: `бай жағ ${(turn += 1)}` }, 0, 100),
      'journal: another order (by code), first 100 lines': () =>
        journalSlice(
          vault,
          {
            sort: { column: 'codes', descending: (turn += 1) % 2 === 0 },
            from: civilDate(`2026-01-0${(turn % 9) + 1}`),
          },
          0,
          100,
        ),
      'journal: late entries only': () =>
        journalSlice(vault, { late: true, from: civilDate(`2026-01-0${((turn += 1) % 9) + 1}`) }, 0, 100),
      'page: one plain pass over the records (the least possible)': () =>
        all.filter(({ status }) => status === 'active').length,
      'page: Today after a save': () => {
        saved();
        todayView(vault);
      },
      'page: the journal after a save, first 100 lines': () => {
        saved();
        journalSlice(vault, {}, 0, 100);
      },
      'page: the codes after a save': () => {
        saved();
        codeSlice(vault, { text: '', filter: 'all', sort: null, language: 'kk' }, 0, 100);
      },
    },
    rounds,
  );
  measured.add('search: texts prepared at the first question, once', prepared);
  say(`\n${count} records (${(journal.length / 1048576).toFixed(0)} MiB sealed), in Node\n`);
  for (const name of measured.names()) say(measured.line(name, measured.names()[0] ?? ''));
}

const goals = await storeBench({
  root: process.cwd(),
  rounds,
  counts: sizes ?? (quick ? small : [...small, 100_000]),
  peers,
  say,
});
const { lines, failed } = judged(goals);
say(`\n${lines}`);
if (check && failed.length) process.exitCode = 1;
