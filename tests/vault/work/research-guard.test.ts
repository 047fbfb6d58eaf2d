/**
 * Point 18 against the side doors: a file, a deletion, a withdrawal must not move a term, set a hold or leave material
 * without one.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { importLine } from '../../../renderer/vault/modules/exchange/imports';
import { readFile, storeFile } from '../../../renderer/vault/modules/exchange/exchange';
import { list as acts } from '../../../renderer/vault/rows/act-book';
import { actPaper } from '../../../shared/documents/acts/act-paper';
import { keep } from '../../../renderer/vault/rows/drafts';
import { amend, setStatus } from '../../../renderer/vault/modules/records/records';
import {
  addMaterial,
  cards,
  correctEnd,
  hold,
  removeMaterial,
} from '../../../renderer/vault/modules/research/research';
import { holdsMaterial } from '../../../renderer/vault/modules/records/research-guard';
import { todayView } from '../../../renderer/vault/modules/today/today';
import { type OpenVault, viewsOf } from '../../../renderer/vault/open/open-vault';
import { writeExchange } from '../../../shared/import/exchange/write-exchange';
import type { RecordInput, ResearchRecord, WorkRecord } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate as on } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, refusal } from '../kit/harness';
import { at, research, rooted } from '../kit/rooted';

const FILE = { name: 'a.json', checksum: 'a' };
const recordOf = (vault: OpenVault, id: string): ResearchRecord => {
  const record = viewsOf(vault).current.get(id);
  if (record?.kind !== 'research') throw new Error('no research');
  return record;
};
const plan = (vault: OpenVault, ...records: WorkRecord[]) => {
  const { unit, timeZone } = defaultSettings();
  return must(readFile(vault, new TextEncoder().encode(writeExchange({ unit, timeZone, records }))));
};
/** What a file would say of this research later on. */
const later = (record: ResearchRecord, more: Partial<ResearchRecord>): ResearchRecord => ({
  ...record,
  version: record.version + 1,
  enteredAt: at('2026-02-09') as never,
  reason: 'файлдан',
  ...more,
});

describe('a newer version of a research that comes in by a file', () => {
  const profiles: Profile[] = [];
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });

  it('may set no hold, move no end after the notice, and delete nothing that holds material; the rest comes in', async () => {
    const made = await rooted(research('бірінші'), research('екінші', { end: null }));
    profiles.push(made.profile);
    const [due, running] = made.ids as [string, string];
    await made.visit(made.profile, '2025-10-15', '2025-11-25', '2026-01-05');
    const { vault } = await made.open(made.profile, '2026-02-10');
    const [first, second] = [recordOf(vault, due), recordOf(vault, running)];
    const reasons = (...records: WorkRecord[]) =>
      plan(vault, ...records).refused.map(({ id, reason, field }) => [id, reason, field]);
    expect(reasons(later(first, { hold: { from: on('2026-02-01'), reason: 'x', basis: '1' } }))).toEqual([
      [due, 'research_hold', 'hold'],
    ]);
    expect(reasons(later(first, { end: on('2026-01-31') }))).toEqual([[due, 'research_end_locked', 'end']]);
    expect(reasons(later(first, { end: null }))).toEqual([[due, 'research_end_locked', 'end']]);
    expect(reasons(later(second, { status: 'deleted' }))).toEqual([[running, 'research_material_kept', 'status']]);
    // by steps it goes no better
    const steps = [
      later(first, { title: 'бір' }),
      { ...later(first, { hold: { from: on('2026-02-01'), reason: 'x' } }), version: first.version + 2 },
    ];
    expect(reasons(...steps)).toEqual([[due, 'research_hold', 'hold']]);
    const good = plan(vault, first, later(first, { results: 'қорытынды' }), later(second, { end: on('2026-01-31') }));
    expect(good.refused).toEqual([]);
    expect(must(await storeFile(vault, good, FILE)).stored).toBe(2);
    expect(recordOf(vault, running).end).toBe('2026-01-31');
    expect(
      [...vault.store.all<{ event: string; subject: string }>('audit').values()]
        .filter(({ event }) => event === 'research.end_changed')
        .map(({ subject }) => subject),
    ).toEqual([running]);
    // A hold is lifted on the card too.
    must(
      await hold(vault, due, recordOf(vault, due).version, 'hold', {
        reason: 'тексеру',
        basis: '14-қ',
        passphrase: PASSPHRASE,
      }),
    );
    const { hold: _held, ...free } = recordOf(vault, due);
    expect(reasons(later(free, {}))).toEqual([[due, 'research_hold', 'hold']]);
    await made.close(vault);
  });

  it('that was read before a hold or a correction was made here is not stored over it', async () => {
    const made = await rooted(research('бірінші'));
    profiles.push(made.profile);
    await made.visit(made.profile, '2025-10-15', '2025-11-25', '2026-01-05');
    const { vault } = await made.open(made.profile, '2026-02-10');
    const id = made.ids[0] ?? '';
    const record = recordOf(vault, id);
    const [same, next] = [
      plan(vault, later(record, { results: 'а' })),
      plan(vault, { ...later(record, { results: 'а' }), version: record.version + 5 }),
    ];
    must(await correctEnd(vault, id, record.version, on('2025-09-10'), { reason: 'қате', passphrase: PASSPHRASE }));
    expect(refusal(await storeFile(vault, same, FILE))).toBe('record.version_conflict');
    expect(refusal(await storeFile(vault, next, FILE))).toBe('record.version_conflict');
    expect(recordOf(vault, id).end).toBe('2025-09-10');
    await made.close(vault);
  });

  it('of one whose material is gone leaves its end alone', async () => {
    const made = await rooted(research('бірінші'));
    profiles.push(made.profile);
    await made.visit(made.profile, '2025-10-15', '2025-11-25', '2026-01-05', '2026-02-10', '2026-03-01');
    const { vault } = await made.open(made.profile, '2026-03-02');
    const record = recordOf(vault, made.ids[0] ?? '');
    // An editor that was open over it keeps nothing any more (D08, D14).
    expect(refusal(await keep(vault, { id: 'd', kind: 'research', recordId: record.id, values: {} }))).toBe(
      'record.destroyed',
    );
    expect(plan(vault, later(record, { end: on('2026-02-01') })).refused.map(({ reason }) => reason)).toEqual([
      'research_destroyed',
    ]);
    await made.close(vault);
  });
});

describe('withdrawing a research', () => {
  const profiles: Profile[] = [];
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });

  it('is no deletion while it holds material of any kind; what was added by mistake is taken out first', async () => {
    const made = await rooted(
      research('файл', { materials: [] }),
      research('қағаз', { end: null, materials: [{ kind: 'questionnaire', carrier: 'paper', quantity: 9 }] }),
    );
    profiles.push(made.profile);
    const [file, paper] = made.ids as [string, string];
    const { vault } = await made.open(made.profile, '2025-09-06');
    expect(refusal(await setStatus(vault, file, 1, 'deleted', 'қате'))).toBe('research.material_kept');
    for (const id of [file, paper])
      must(
        await removeMaterial(vault, id, cards(vault).find(({ record }) => record.id === id)?.electronic[0]?.id ?? ''),
      );
    expect(vault.store.countOfScope(file)).toBe(0);
    must(await setStatus(vault, file, 1, 'deleted', 'қате'));
    expect(refusal(await setStatus(vault, paper, 1, 'deleted', 'қате'))).toBe('research.material_kept');
    const { id: _id, version: _version, enteredAt: _at, ...rest } = recordOf(vault, paper);
    must(await amend(vault, paper, 1, { ...rest, materials: [] } as RecordInput, 'қате жол'));
    must(await setStatus(vault, paper, 2, 'deleted', 'қате'));
    expect(cards(vault)).toEqual([]);
    await made.close(vault);
  });

  it('the sealed list of electronic lines goes when a correction names none any more', async () => {
    const made = await rooted(research('бірінші'));
    profiles.push(made.profile);
    const id = made.ids[0] ?? '';
    const { vault } = await made.open(made.profile, '2025-09-06');
    must(await removeMaterial(vault, id, cards(vault)[0]?.electronic[0]?.id ?? ''));
    expect(vault.store.countOfScope(id)).toBe(1);
    const { id: _id, version: _version, enteredAt: _at, ...rest } = recordOf(vault, id);
    must(await amend(vault, id, 1, { ...rest, materials: [] } as RecordInput, 'қате жол'));
    expect(vault.store.countOfScope(id)).toBe(0);
    expect(holdsMaterial(vault, recordOf(vault, id))).toBe(false);
    await made.close(vault);
  });

  it('without an end: its material has six months from that day, is announced, and goes under an act', async () => {
    const made = await rooted(
      research('тоқтаған', { end: null }),
      research('қағаз', { end: null, materials: [{ kind: 'questionnaire', carrier: 'paper', quantity: 9 }] }),
      research('жүріп жатқан', { end: null }),
    );
    profiles.push(made.profile);
    const [stopped, paper, running] = made.ids as [string, string, string];
    const first = await made.open(made.profile, '2025-09-06');
    must(
      await removeMaterial(
        first.vault,
        paper,
        cards(first.vault).find(({ record }) => record.id === paper)?.electronic[0]?.id ?? '',
      ),
    );
    for (const id of [stopped, paper]) must(await setStatus(first.vault, id, 1, 'cancelled', 'тоқтатылды'));
    // as a program of before would have left it: deleted, with everything still there
    const record = {
      ...recordOf(first.vault, stopped),
      version: 3,
      status: 'deleted' as const,
      enteredAt: at('2025-09-20') as never,
    };
    const line = importLine(first.vault, 'exchange', FILE, 1, 0);
    must(
      await first.vault.store.write([
        {
          table: 'record',
          id: `${stopped}#3`,
          value: { record, entry: viewsOf(first.vault).entries.get(stopped) ?? null },
        },
        line.change,
      ]),
    );
    expect(
      cards(first.vault)
        .filter(({ record: { id } }) => id !== running)
        .map(({ state, keepThrough, termEnd }) => [state, keepThrough, termEnd]),
    ).toEqual([
      ['keeping', '2026-03-06', '2025-09-06'],
      ['keeping', '2026-03-06', '2025-09-06'],
    ]);
    expect(refusal(await addMaterial(first.vault, 'x', 'a', new Uint8Array(1)))).toBe('record.not_found');
    await made.close(first.vault);
    await made.visit(made.profile, '2025-10-15', '2025-11-25', '2026-01-05');
    const noticed = await made.open(made.profile, '2026-02-10');
    expect(noticed.session.retention.noticed.sort()).toEqual([stopped, paper].sort());
    expect(
      todayView(noticed.vault)
        .deadlines.filter(({ kind }) => kind === 'destruction')
        .map(({ date }) => date),
    ).toEqual(['2026-03-07', '2026-03-07']);
    await made.close(noticed.vault);
    expect((await made.visit(made.profile, '2026-03-06')).retention.destroyedIds).toEqual([]);
    const last = await made.open(made.profile, '2026-03-07');
    expect(last.session.retention.destroyedIds).toEqual([stopped]);
    const [act] = acts(last.vault);
    expect(act?.lines[0]).toMatchObject({
      researchId: stopped,
      end: '2025-09-06',
      keepThrough: '2026-03-06',
      carrier: 'electronic',
      way: 'crypto_erase',
    });
    if (!act || act.kind === 'disposal') throw new Error('no act');
    expect(JSON.stringify(actPaper(act, defaultSettings(), 'kk', { programVersion: '1', checkValue: null }))).toContain(
      '06.09.2025',
    );
    expect(cards(last.vault).find(({ record: { id } }) => id === paper)).toMatchObject({
      state: 'due',
      keepThrough: '2026-03-06',
    });
    expect(cards(last.vault).find(({ record: { id } }) => id === running)?.electronic).toHaveLength(1);
    await made.close(last.vault);
  });
});
