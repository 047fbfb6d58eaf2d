/**
 * What is carried on from write to write — views, the journal's lines, Today, the codes — equals what is worked out
 * anew, whatever was written.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lines } from '../../../renderer/vault/modules/codes/codes';
import { readFile, storeFile } from '../../../renderer/vault/modules/exchange/exchange';
import { listImports, undoImport } from '../../../renderer/vault/modules/exchange/imports';
import { forgetJournalIndex } from '../../../renderer/vault/modules/journal/journal-index';
import { journal } from '../../../renderer/vault/modules/journal/journal-list';
import { add, amend, setStatus, versionKey } from '../../../renderer/vault/modules/records/records';
import { todayView } from '../../../renderer/vault/modules/today/today';
import type { OpenVault, StoredRecord } from '../../../renderer/vault/open/open-vault';
import { type Views, viewsOf } from '../../../renderer/vault/open/views';
import { disposedVersion, placeholders } from '../../../shared/domain/acts/disposal';
import { type RecordInput, type WorkRecord, codesOf } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { compareMoments, inForceById } from '../../../shared/domain/records/versions';
import { writeExchange } from '../../../shared/import/exchange/write-exchange';
import { civilDate } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';
import { counselling, correction, diagnostics, examinee, prevention } from '../../domain/builders';
import { must } from '../kit/harness';
import { type Rooted, rooted } from '../kit/rooted';

const CODES = ['10001', '10002', '10003', '4014'];
const days = ['2026-03-12', '2026-03-13', '2026-03-17', '2026-06-02'].map(civilDate);
const code = fc.constantFrom(...CODES);
const record = fc
  .record({
    shape: fc.nat(4),
    day: fc.constantFrom(...days),
    codes: fc.uniqueArray(code, { minLength: 2, maxLength: 3 }),
    draft: fc.boolean(),
  })
  .map(({ shape, day, codes, draft }): WorkRecord => {
    const [one = '10001'] = codes;
    const more = { date: day, status: draft ? ('draft' as const) : ('active' as const) };
    if (shape === 0)
      return diagnostics({
        ...more,
        examinees: [examinee({ code: one, category: 'trainee', outcome: 'unfavourable' })],
      });
    if (shape === 1) return counselling({ ...more, codes: [one] });
    if (shape === 2) return counselling({ ...more, codes, form: 'group' });
    return shape === 3 ? prevention(more) : counselling({ ...more, codes: [one], client: 'family' });
  });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('add' as const), record, at: fc.nat() }) },
  ...(['amend', 'correct', 'import'] as const).map((does) => ({
    weight: 2,
    arbitrary: fc.record({ does: fc.constant(does), record, at: fc.nat() }),
  })),
  ...(['delete', 'restore', 'undo', 'dispose', 'fold', 'doubt'] as const).map((does) => ({
    weight: 1,
    arbitrary: fc.record({ does: fc.constant(does), record, at: fc.nat() }),
  })),
);

function inputOf({ id: _id, version: _version, enteredAt: _at, ...rest }: WorkRecord): RecordInput {
  return rest as RecordInput;
}

function importing(vault: OpenVault, records: WorkRecord[]) {
  const { unit, timeZone } = defaultSettings();
  return storeFile(vault, must(readFile(vault, new TextEncoder().encode(writeExchange({ unit, timeZone, records })))), {
    name: 'a.json',
    checksum: 'a',
  });
}

let imported = 0;

/** One step of a history; what the rules refuse changes nothing, and that is a step too. */
async function take(
  vault: OpenVault,
  { does, record: made, at }: { does: string; record: WorkRecord; at: number },
): Promise<void> {
  const current = [...viewsOf(vault).current.values()];
  const one = current[at % Math.max(1, current.length)];
  if (does === 'add') await add(vault, inputOf(made));
  else if (does === 'amend' && one) await amend(vault, one.id, one.version, inputOf(made), 'түзету');
  else if (does === 'correct') {
    const ground = current.find((known) => known.kind === 'diagnostics' && known.status === 'active');
    if (ground?.kind === 'diagnostics')
      await add(
        vault,
        inputOf(
          correction({ date: civilDate('2026-06-03'), code: ground.examinees[0]!.code, diagnosticsId: ground.id }),
        ),
      );
  } else if (does === 'import') {
    const id = `I${(imported += 1)}`;
    // the second version stands before the first, as in a file written by another program
    must(
      await importing(vault, [
        { ...made, id, version: 2, enteredAt: '2026-06-02T10:00+05:00' as Instant, reason: 'r' },
        { ...made, id },
      ] as WorkRecord[]),
    );
  } else if (does === 'delete' && one) await setStatus(vault, one.id, one.version, 'deleted', 'қате');
  else if (does === 'restore' && one) await setStatus(vault, one.id, one.version, 'active', 'қайта');
  else if (does === 'undo') {
    const line = listImports(vault).find(({ fixed }) => fixed === null);
    if (line) must(await undoImport(vault, line.id, 'қате'));
  } else if (does === 'dispose' && one) {
    const rows = [...vault.store.all<StoredRecord>('record').values()].filter((row) => row.record.id === one.id);
    must(
      await vault.store.write(
        rows.map(({ entry, record: old }) => ({
          table: 'record',
          id: versionKey(old),
          value: { record: disposedVersion(old, { number: '1', date: days[0]! }, placeholders('x')), entry },
        })),
      ),
    );
  } else if (does === 'fold') must(await vault.store.fold());
  else if (does === 'doubt' && one)
    must(
      await vault.store.write([
        {
          table: 'record',
          id: `${one.id}#${one.version + 1}`,
          value: {
            record: { ...one, version: one.version + 1 },
            entry: viewsOf(vault).entries.get(one.id) ?? null,
            clockUnsure: true,
          } satisfies StoredRecord,
        },
      ]),
    );
}

/** The views by their definition, from the rows alone. */
function anew(vault: OpenVault): Views {
  const rows = [...vault.store.all<StoredRecord>('record').values()];
  const versions = rows.map((row) => row.record);
  const current = inForceById(versions);
  const group = <T>(pairs: (readonly [string, T])[]) => {
    const found = new Map<string, T[]>();
    for (const [key, value] of pairs) found.set(key, [...(found.get(key) ?? []), value]);
    return found;
  };
  return {
    versions,
    current,
    entries: new Map(rows.flatMap(({ record: { id }, entry }) => (entry ? [[id, entry] as const] : []))),
    correctionsByGround: group(
      [...current.values()].flatMap((one) =>
        one.kind === 'correction' ? [[one.diagnosticsId, one as WorkRecord] as const] : [],
      ),
    ),
    clockUnsure: new Set(rows.filter((row) => row.clockUnsure).map((row) => row.record.id)),
    imported: new Set(rows.filter((row) => row.importId !== undefined).map((row) => row.record.id)),
    first: new Map(versions.toSorted((a, b) => b.version - a.version).map((one) => [one.id, one])),
    byCode: new Map(
      [...group([...current.values()].flatMap((one) => codesOf(one).map((known) => [known, one.id] as const)))].map(
        ([known, ids]) => [known, new Set(ids)],
      ),
    ),
    taken: new Set(versions.flatMap(codesOf)),
    newest:
      versions
        .map(({ enteredAt }) => enteredAt)
        .toSorted(compareMoments)
        .at(-1) ?? null,
  };
}

/** Corrections of one ground have no order of their own. */
function plain({ correctionsByGround, newest, ...views }: Views) {
  return {
    ...views,
    newest: newest && Date.parse(newest),
    corrections: new Map([...correctionsByGround].map(([id, records]) => [id, new Set(records)])),
  };
}

describe('what is carried on from write to write', () => {
  let made: Rooted;
  let vault: OpenVault;
  beforeAll(async () => {
    made = await rooted();
    ({ vault } = await made.open(made.profile, '2026-06-03'));
  }, 120_000);
  afterAll(async () => {
    await made.close(vault);
    made.profile.remove();
  });

  it('equals what is worked out anew, after any history', async () => {
    const done = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        for (const one of steps) {
          const [before, lengths] = [viewsOf(vault), viewsOf(vault).versions.length];
          await take(vault, one);
          const views = viewsOf(vault);
          if (views === before && views.versions.length > lengths) done.add(one.does);
          expect(plain(views)).toEqual(plain(anew(vault)));
          expect([...views.current.keys()]).toEqual([...inForceById(views.versions).keys()]);
        }
        const carried = { rows: journal(vault, {}), today: todayView(vault), codes: lines(vault) };
        forgetJournalIndex(vault.store);
        expect(carried).toEqual({ rows: journal(vault, {}), today: todayView(vault), codes: lines(vault) });
      }),
      { numRuns: 25 },
    );
    // the short way was taken, not only the way from the beginning
    expect([...done]).toEqual(expect.arrayContaining(['add', 'amend', 'import', 'delete']));
  }, 120_000);
});
