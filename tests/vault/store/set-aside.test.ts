/** A row that this program cannot read is named, kept as it is and never written over, whatever kind it is. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Plan, type PlanPeriod, planName } from '../../../shared/domain/plan/plan';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import type { Table } from '../../../renderer/vault/crypto/frame';
import { ROW_KINDS, kindOf } from '../../../renderer/vault/rows';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';

vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const DAY = '2026-03-20T10:00:00+05:00';
const Q2: PlanPeriod = { book: 'quarter', year: 2026, quarter: 2 };
const consultation = (code: string): RecordInput =>
  ({
    kind: 'counselling',
    status: 'active',
    date: civilDate('2026-03-09'),
    client: 'employee',
    form: 'individual',
    codes: [code],
    channel: 'in_person',
    initiative: 'self',
    topic: 'personal',
    specialRoom: true,
  }) as RecordInput;

/** A row of each kind, by an id its kind knows. */
const IDS: [Table, string][] = [
  ['record', 'lost#1'],
  ['act', 'lost'],
  ['plan', '2026-Q4'],
  ['plan', '2026-Q4#1'],
  ['plan', 'template:lost'],
  ['plan', 'duty:educational'],
  ['draft', 'lost'],
  ['exportLog', 'lost'],
  ['code', 'card:7777'],
  ['code', 'plan:lost'],
  ['code', 'referral:lost'],
  ['code', 'disclosure:lost'],
  ['code', 'note:lost'],
  ['appeal', 'lost'],
  ['report', 'sent:lost'],
  ['report', 'file:lost:a.xlsx:0'],
  ['report', 'note:2026-H1:kk:conclusion'],
  ['report', 'pass:2026-H1:any'],
  ['report', 'unit:2026-H1:lost'],
  ['report', 'units:list'],
  ['report', 'units:2026-H1:proposals'],
  ['view', 'journal.layout'],
  ['view', 'journal:lost'],
  ['template', 'lost'],
  ['settings', 'settings'],
  ['audit', 'lost'],
  ['state', 'destroyed:lost'],
  ['state', 'disposed:lost'],
  ['state', 'backup:lost'],
  ['state', 'destruction'],
  ['state', 'disposal.pending'],
  ['state', 'import:lost'],
  ['state', 'attached:record:lost/1'],
  ['state', 'attaching:lost'],
  ['state', 'recovery'],
  ['state', 'old-journal:mappings'],
];
const profiles: Profile[] = [];
afterEach(() => {
  for (const profile of profiles.splice(0)) profile.remove();
});

async function made() {
  const profile = newProfile();
  profiles.push(profile);
  const vault = profile.start(DAY);
  must(await vault.create(PASSPHRASE, defaultSettings()));
  return { profile, vault };
}

/** The store of the vault open in these services. */
function storeOf(vault: ReturnType<Profile['start']>) {
  const open = vault.vault();
  if (!open) throw new Error('not open');
  return open.store;
}
async function reopened(profile: Profile, vault: ReturnType<Profile['start']>) {
  await vault.lock();
  const again = profile.start(DAY);
  return { again, session: must(await again.unlock(PASSPHRASE)) };
}
const inForce = (vault: ReturnType<Profile['start']>) => [...storeOf(vault).aside.values()];

describe('the table of contents of rows', () => {
  it('has an example of every kind that is not made again by itself', () => {
    const tried = new Set(IDS.map(([table, id]) => kindOf(table, id)));
    expect(ROW_KINDS.filter((kind) => !kind.renewable && !tried.has(kind))).toEqual([]);
  });
});

describe('a row that cannot be read', () => {
  it.each(IDS)('%s %s is named, kept through lock and fold, and not written over', async (table, id) => {
    const { profile, vault } = await made();
    const value = { strange: ['мәтін', 7], [id]: null };
    must(await storeOf(vault).write([{ table, id, value }]));
    const { again, session } = await reopened(profile, vault);
    expect(session.damaged).toContainEqual({ table, id });
    expect(inForce(again)).toContainEqual({ table, id, value });
    expect(storeOf(again).get(table, id)).toBeUndefined();
    for (const change of [
      { table, id, value: 'other' },
      { table, id, remove: true as const },
    ]) {
      const refused = await storeOf(again).write([change]);
      expect(!refused.ok && refused.error).toMatchObject({ code: 'vault.row_set_aside', params: { table, id } });
    }
    must(await storeOf(again).fold());
    expect(storeOf(again).get(table, id)).toBeUndefined();
    // The mark of this version is in force by now; the row is still named.
    const later = await reopened(profile, again);
    expect(later.session.damaged).toContainEqual({ table, id });
    expect(inForce(later.again)).toContainEqual({ table, id, value });
    expect(must(await later.again.exportExchange()).bytes.length).toBeGreaterThan(0);
    await later.again.lock();
  });

  it('whatever the value is, it is kept as it was or read as its kind', async () => {
    const { profile, vault } = await made();
    const rows = fc.sample(fc.tuple(fc.constantFrom(...IDS), fc.jsonValue()), { numRuns: 60, seed: 12 });
    const chosen = new Map(rows.map(([[table, id], value]) => [`${table} ${id}`, { table, id, value }]));
    must(await storeOf(vault).write([...chosen.values()]));
    const { again, session } = await reopened(profile, vault);
    for (const row of chosen.values()) {
      const readable = kindOf(row.table, row.id)?.schema.safeParse(row.value).success;
      expect(storeOf(again).aside.get(`${row.table} ${row.id}`)?.value).toEqual(readable ? undefined : row.value);
      expect(session.damaged.some(({ table, id }) => table === row.table && id === row.id)).toBe(!readable);
    }
    await again.lock();
  });

  it('an approved plan damaged at any time is not written over', async () => {
    const { profile, vault } = await made();
    const saved: Plan = must(await vault.savePlan(must(await vault.plan(Q2)).plan));
    must(await vault.sendPlan(Q2, civilDate('2026-03-20')));
    must(await vault.approvePlan(Q2, civilDate('2026-03-20'), 'Прокурор'));
    const value = { ...saved, state: 'approved', lines: 'lost' };
    must(await storeOf(vault).write([{ table: 'plan', id: planName(Q2), value }]));
    const save = async (from: typeof vault) => {
      const answer = await from.savePlan({ ...must(await from.plan(Q2)).plan });
      expect(!answer.ok && answer.error.code).toBe('vault.row_set_aside');
      expect(inForce(from)).toContainEqual({ table: 'plan', id: planName(Q2), value });
    };
    await save(vault);
    const { again } = await reopened(profile, vault);
    await save(again);
    await again.lock();
  });

  it('keeps its journal number, and is left out of an export', async () => {
    const { profile, vault } = await made();
    const first = must(await vault.addRecord(consultation('1234')));
    const id = `${first.id}#1`;
    const kept = storeOf(vault).get<{ record: object }>('record', id);
    must(await storeOf(vault).write([{ table: 'record', id, value: { ...kept, record: { kind: 'lost' } } }]));
    const { again } = await reopened(profile, vault);
    const next = must(await again.addRecord(consultation('1235')));
    expect([first.number, next.number]).toEqual([1, 2]);
    const text = new TextDecoder().decode(must(await again.exportExchange()).bytes);
    expect([text.includes(first.id), text.includes(next.id)]).toEqual([false, true]);
    await again.lock();
  });
});

describe('rows are parsed once per version of the program', () => {
  it('a mark spares what was parsed; without it, or of another version, all rows are parsed', async () => {
    const { profile, vault } = await made();
    must(await vault.addRecord(consultation('1234')));
    const { again } = await reopened(profile, vault);
    const store = storeOf(again);
    const mark = store.get<{ program: string; seq: number }>('state', 'rows.parsed');
    expect(mark).toMatchObject({ program: again.vault()?.program });
    // Only what the unlock itself wrote came after the mark.
    expect(store.rowsSince(mark?.seq ?? 0).map(([table]) => table)).not.toContain('record');
    expect(store.rowsSince(0).map(([table]) => table)).toContain('record');
    await again.lock();
  });
});
