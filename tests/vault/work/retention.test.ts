/** Point 18 between the notice and the act: sealed, held, corrected; disks that refuse, clicks that come twice. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostPort } from '../../../renderer/vault/host';
import { list as acts } from '../../../renderer/vault/rows/act-book';
import { destroy } from '../../../renderer/vault/modules/research/destruction';
import { keep, list as drafts } from '../../../renderer/vault/rows/drafts';
import { logView } from '../../../renderer/vault/modules/action-log/log';
import { amend, setStatus } from '../../../renderer/vault/modules/records/records';
import { cards, correctEnd, hold, readMaterial } from '../../../renderer/vault/modules/research/research';
import { type OpenVault, viewsOf } from '../../../renderer/vault/open/open-vault';
import { closeVault } from '../../../renderer/vault/session/session';
import { actPaper } from '../../../shared/documents/acts/act-paper';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { fail } from '../../../shared/errors/app-error';
import { civilDate as on } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, refusal } from '../kit/harness';
import { type Rooted, research, rooted } from '../kit/rooted';

const VISITS = ['2025-10-15', '2025-11-25', '2026-01-05', '2026-02-10'];
const PROOF = { reason: 'тергеп-тексеру', basis: '14-қ', passphrase: PASSPHRASE };

describe('between the notice and the act', () => {
  let made: Rooted;
  let announced: Profile;
  let [one, two, running] = ['', '', ''];
  const profiles: Profile[] = [];
  beforeAll(async () => {
    made = await rooted(research('бірінші'), research('екінші'), research('үшінші', { end: null }));
    [one, two, running] = made.ids as [string, string, string];
    announced = made.profile;
    profiles.push(announced);
    await made.visit(announced, ...VISITS);
  });
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });
  const copy = () => {
    const profile = announced.copy();
    profiles.push(profile);
    return profile;
  };
  const cardOf = (vault: OpenVault, id: string) => cards(vault).find((card) => card.record.id === id);
  const versionOf = (vault: OpenVault, id: string) => viewsOf(vault).current.get(id)?.version ?? 0;
  const answers = (vault: OpenVault, id: string) => readMaterial(vault, id, cardOf(vault, id)?.electronic[0]?.id ?? '');

  it('D-11a: a hold opens what was sealed, its release seals it again, and only the passphrase does either', async () => {
    const profile = copy();
    const { vault } = await made.open(profile, '2026-02-28');
    expect(refusal(await hold(vault, one, versionOf(vault, one), 'hold', { ...PROOF, passphrase: 'басқа' }))).toBe(
      'vault.passphrase_wrong',
    );
    const record = viewsOf(vault).current.get(one);
    if (record?.kind !== 'research') throw new Error('no research');
    expect(
      refusal(
        await amend(vault, one, record.version, { ...record, hold: { from: on('2026-02-28'), reason: 'x' } }, 'x'),
      ),
    ).toBe('not_allowed');
    must(await hold(vault, one, record.version, 'hold', PROOF));
    await made.close(vault);
    const later = await made.open(profile, '2026-03-01');
    expect(later.session.retention.destroyedIds).toEqual([two]);
    expect(cardOf(later.vault, one)).toMatchObject({
      state: 'on_hold',
      sealed: false,
      record: { hold: { basis: '14-қ', reason: PROOF.reason } },
    });
    must(await answers(later.vault, one));
    must(await hold(later.vault, one, versionOf(later.vault, one), 'release', PROOF));
    expect(cardOf(later.vault, one)).toMatchObject({ state: 'due', sealed: true, electronic: [] });
    expect([...later.vault.store.all<{ event: string }>('audit').values()].map((line) => line.event)).toEqual(
      expect.arrayContaining(['research.hold', 'research.released']),
    );
    // D07: why, and by which paper
    const told = logView(later.vault, { group: 'material', most: 100 }).lines.filter(
      ({ event }) => event === 'research.hold' || event === 'research.released',
    );
    expect(told.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^№ \d+\/2025: тергеп-тексеру \(№ 14-қ\)$/),
      expect.stringMatching(/^№ \d+\/2025: тергеп-тексеру \(№ 14-қ\)$/),
    ]);
    await made.close(later.vault);
    expect((await made.visit(profile, '2026-03-02')).retention.destroyedIds).toEqual([one]);
  });

  it('C08: an end corrected after the notice wants reason and passphrase, is announced anew, and stands in the act', async () => {
    const profile = copy();
    const { vault } = await made.open(profile, '2026-02-20');
    const record = viewsOf(vault).current.get(one);
    if (record?.kind !== 'research') throw new Error('no research');
    expect(refusal(await amend(vault, one, record.version, { ...record, end: on('2025-09-10') }, 'себеп'))).toBe(
      'research.end_locked',
    );
    expect(
      refusal(await correctEnd(vault, one, record.version, on('2025-09-10'), { reason: '', passphrase: PASSPHRASE })),
    ).toBe('record.reason_required');
    expect(
      refusal(await correctEnd(vault, one, record.version, on('2025-09-10'), { reason: 'қате', passphrase: 'басқа' })),
    ).toBe('vault.passphrase_wrong');
    expect(
      refusal(
        await correctEnd(vault, one, record.version, on('2026-02-21'), { reason: 'қате', passphrase: PASSPHRASE }),
      ),
    ).toBe('research.end_future');
    must(
      await correctEnd(vault, one, record.version, on('2025-09-10'), {
        reason: 'анықтама кейін тапсырылды',
        passphrase: PASSPHRASE,
      }),
    );
    await made.close(vault);
    // Due on 11 March by the new end; first opened on that day, the notice comes first.
    expect((await made.visit(profile, '2026-03-11')).retention.destroyedIds).toEqual([two]);
    const gone = await made.visit(profile, '2026-03-12');
    expect(gone.retention.destroyedIds).toEqual([one]);
    expect(gone.retention.act?.endCorrections).toEqual([
      {
        registration: '1/2025',
        from: '2025-08-31',
        to: '2025-09-10',
        on: '2026-02-20',
        reason: 'анықтама кейін тапсырылды',
      },
    ]);
    if (!gone.retention.act) throw new Error('no act');
    for (const language of ['kk', 'ru'] as const)
      expect(
        JSON.stringify(
          actPaper(gone.retention.act, defaultSettings(), language, { programVersion: '1', checkValue: null }),
        ),
      ).toContain('10.09.2025');
  });

  it('a record that is cancelled, or was deleted by an earlier program, keeps nothing alive', async () => {
    const profile = copy();
    const { vault } = await made.open(profile, '2026-02-20');
    expect(refusal(await setStatus(vault, one, versionOf(vault, one), 'deleted', 'қате'))).toBe(
      'research.material_kept',
    );
    const known = viewsOf(vault).current.get(one);
    must(
      await vault.store.write([
        {
          table: 'record',
          id: `${one}#2`,
          value: { record: { ...known, version: 2, status: 'deleted', reason: 'қате' }, entry: null },
        },
      ]),
    );
    must(await setStatus(vault, two, versionOf(vault, two), 'cancelled', 'қате'));
    await made.close(vault);
    expect((await made.visit(profile, '2026-03-01')).retention.destroyedIds.sort()).toEqual([one, two].sort());
  });

  it('D04: a disk that is full before the point of no return changes nothing, however often it is tried; what is not due survives', async () => {
    const profile = copy();
    let full = false;
    const tight = (host: HostPort): HostPort => ({
      ...host,
      replace: async (slot, bytes, first) =>
        full && slot === 'keyring' ? (fail('vault.disk_full') as never) : host.replace(slot, bytes, first),
    });
    await made.visit(profile, '2026-02-28');
    full = true;
    const { vault, session } = await made.open(profile, '2026-03-01', tight);
    expect(session.retention).toMatchObject({ destroyedIds: [], act: null, unfinished: 'vault.disk_full' });
    expect(refusal(await destroy(vault, [one, two]))).toBe('vault.disk_full');
    expect(refusal(await destroy(vault, [one]))).toBe('vault.disk_full');
    expect(cardOf(vault, running)?.electronic).toHaveLength(1);
    // The program ends here; the secret was written three times over, and the ring still needs the first.
    await closeVault(vault);
    full = false;
    const again = await made.open(profile, '2026-03-01');
    expect(again.session.retention.destroyedIds.sort()).toEqual([one, two].sort());
    must(await answers(again.vault, running));
    expect(acts(again.vault)).toHaveLength(1);
    await made.close(again.vault);
  });

  it('D04: a disk that is full while the rows are purged lets the person in and is finished later', async () => {
    const profile = copy();
    let full = true;
    const tight = (host: HostPort): HostPort => ({
      ...host,
      snapshotWrite: async (bytes) => (full ? (fail('vault.disk_full') as never) : host.snapshotWrite(bytes)),
    });
    await made.visit(profile, '2026-02-28');
    const { vault, session } = await made.open(profile, '2026-03-01', tight);
    expect(session.retention).toMatchObject({ act: null, unfinished: 'vault.disk_full' });
    expect(cardOf(vault, one)?.electronic).toEqual([]);
    expect(vault.ring.keys.has(one)).toBe(false);
    must(await answers(vault, running));
    full = false;
    const act = must(await destroy(vault, [one, two]));
    expect(act.verification).toMatchObject({ samplesFound: 0 });
    expect(acts(vault)).toHaveLength(1);
    await made.close(vault);
  });

  it('a hold between a failed attempt and the next unlock still stops it', async () => {
    const profile = copy();
    let full = true;
    const tight = (host: HostPort): HostPort => ({
      ...host,
      replace: async (slot, bytes, first) =>
        full && slot === 'shred' ? (fail('vault.disk_full') as never) : host.replace(slot, bytes, first),
    });
    await made.visit(profile, '2026-02-28');
    const { vault } = await made.open(profile, '2026-03-01', tight);
    must(await hold(vault, one, versionOf(vault, one), 'hold', PROOF));
    await made.close(vault);
    full = false;
    expect((await made.visit(profile, '2026-03-02')).retention.destroyedIds).toEqual([two]);
  });

  it('D02: killed at a step and killed again while it resumes, it finishes once, with one act, and spares what is not due', async () => {
    for (const call of ['replace', 'forgetOld', 'snapshotWrite', 'snapshotCommit', 'scan'] as const) {
      const profile = copy();
      await made.visit(profile, '2026-02-28');
      let deaths = 0;
      let after = 0;
      // the first write of a key file may still pass; from then on the program is dead
      const dying = (host: HostPort): HostPort => {
        let dead = false;
        const die =
          <A extends unknown[], R>(name: string, real: (...args: A) => Promise<R>) =>
          async (...args: A): Promise<R> => {
            if (name === call && !dead) dead = after-- <= 0;
            if (!dead) return real(...args);
            deaths += 1;
            throw new Error('killed');
          };
        return {
          ...host,
          replace: async (slot, ...rest) =>
            slot === 'shred' || slot === 'keyring'
              ? die('replace', host.replace)(slot, ...rest)
              : host.replace(slot, ...rest),
          forgetOld: die('forgetOld', host.forgetOld),
          snapshotBegin: die('snapshotBegin', host.snapshotBegin),
          snapshotWrite: die('snapshotWrite', host.snapshotWrite),
          snapshotCommit: die('snapshotCommit', host.snapshotCommit),
          scan: die('scan', host.scan),
          journalAppend: die('journalAppend', host.journalAppend),
        };
      };
      for (const left of [call === 'replace' ? 1 : 0, 0]) {
        after = left;
        const before = deaths;
        await expect(made.open(profile, '2026-03-01', dying), call).rejects.toThrow('killed');
        expect(deaths, call).toBeGreaterThan(before);
        profile.loseStore();
      }
      const last = await made.open(profile, '2026-03-01');
      expect(last.session.retention.destroyedIds.sort(), call).toEqual([one, two].sort());
      expect(acts(last.vault), call).toHaveLength(1);
      expect(acts(last.vault)[0], call).toMatchObject({ verification: { samplesFound: 0 } });
      expect(
        [one, two].map((id) => last.vault.ring.keys.has(id)),
        call,
      ).toEqual([false, false]);
      must(await answers(last.vault, running));
      await made.close(last.vault);
    }
  });

  it('D06: key files put back from before the destruction open nothing of it: the bytes are gone, and it stays destroyed', async () => {
    const profile = copy();
    await made.visit(profile, '2026-02-28');
    const names = readdirSync(profile.vaultPath).filter((name) => /^(keyring|shred)\./.test(name));
    const old = names.map((name) => [name, readFileSync(join(profile.vaultPath, name))] as const);
    expect((await made.visit(profile, '2026-03-01')).retention.destroyedIds.sort()).toEqual([one, two].sort());
    for (const [name, bytes] of old) writeFileSync(join(profile.vaultPath, name), bytes);
    const { vault } = await made.open(profile, '2026-03-02');
    expect(cardOf(vault, one)).toMatchObject({ state: 'destroyed', electronic: [] });
    expect(refusal(await readMaterial(vault, one, 'x'))).toBe('research.already_destroyed');
    expect(await vault.store.framesOfScope(one)).toEqual([]);
    must(await answers(vault, running));
    await made.close(vault);
  });

  it('a double click destroys once and makes one act; unsaved forms about the research go with it (D14)', async () => {
    const profile = copy();
    await made.visit(profile, '2026-02-28');
    // Kept back by a hold until a person chooses the moment by hand.
    const { vault } = await made.open(profile, '2026-02-28');
    for (const id of [one, two]) must(await hold(vault, id, versionOf(vault, id), 'hold', PROOF));
    await made.close(vault);
    const due = await made.open(profile, '2026-03-01');
    for (const id of [one, two]) must(await hold(due.vault, id, versionOf(due.vault, id), 'release', PROOF));
    must(await keep(due.vault, { id: 'd1', kind: 'research', recordId: one, values: {} }));
    must(await keep(due.vault, { id: 'd2', kind: 'research', recordId: running, values: {} }));
    const [first, second] = await Promise.all([destroy(due.vault, [one, two]), destroy(due.vault, [one, two])]);
    must(first);
    expect(refusal(second)).toBe('research.already_destroyed');
    expect(acts(due.vault)).toHaveLength(1);
    expect(drafts(due.vault).map((draft) => draft.id)).toEqual(['d2']);
    await made.close(due.vault);
  }, 60_000);
});
