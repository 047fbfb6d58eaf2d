/**
 * Copies outside the vault: exported files and lost backups, in their registers, in the act and in the action log (D15,
 * B15, B16).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/contract';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

const media = mkdtempSync(join(tmpdir(), 'senim-medium-'));
const research = (title: string, end: string | null): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'head',
    start: civilDate('2025-08-01'),
    end: end === null ? null : civilDate(end),
    headcount: 10,
    returned: 8,
    invalid: 0,
    valid: 8,
    materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 8 }],
  }) as RecordInput;

describe('copies outside the vault', () => {
  let profile: Profile;
  let vault: VaultApi;
  let id = '';
  const latest = async () => must(await vault.log({ most: 1 })).lines[0];

  beforeAll(async () => {
    profile = newProfile();
    vault = profile.start('2026-01-20T10:00:00+05:00');
    must(await vault.create(PASSPHRASE, defaultSettings()));
    id = must(await vault.addRecord(research('Ескі зерттеу', '2025-08-31'))).id;
    must(await vault.addMaterial(id, 'answers.csv', new Uint8Array(3000)));
    must(await vault.logExport({ name: 'answers.csv', folder: 'Documents' }, new Uint8Array(3000), [id]));
    must(await vault.logExport({ name: 'Esep_2025-2.xlsx', folder: 'Documents' }, new Uint8Array(500), []));
    const { name, expected } = must(await vault.backups());
    const { ticket } = must(profile.backups.target(join(media, name), expected));
    must(await vault.makeBackup(ticket));
    await vault.lock();
    vault = profile.start('2026-03-05T10:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
  }, 60_000);
  afterAll(async () => {
    await vault.lock();
    profile.remove();
    rmSync(media, { recursive: true, force: true });
  });

  it('an exported file is listed with its place, its check value and its researches', async () => {
    const rows = must(await vault.exports());
    expect(rows.map(({ name, state, folder, bytes }) => ({ name, state, folder, bytes }))).toEqual([
      { name: 'answers.csv', state: 'holds', folder: 'Documents', bytes: 3000 },
      { name: 'Esep_2025-2.xlsx', state: 'none', folder: 'Documents', bytes: 500 },
    ]);
    expect(rows[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[0]?.researches).toEqual([{ id, registration: '№ 1/2025', destroyed: false }]);
  });

  it('B16: a lost backup is marked with its reason, no longer counts as one, and is in the log', async () => {
    const [made] = must(await vault.backups()).made;
    expect(made?.log).toMatchObject({ n: 5 });
    expect(must(await vault.findLogLine(made?.log?.head ?? ''))?.n).toBe(5);
    expect(refusal(await vault.markBackupLost('settings', { on: civilDate('2026-02-01'), reason: 'USB 7' }))).toBe(
      'bad_request',
    );
    expect(refusal(await vault.markBackupLost(made?.id ?? '', { on: civilDate('2026-02-01'), reason: '  ' }))).toBe(
      'record.reason_required',
    );
    const view = must(await vault.markBackupLost(made?.id ?? '', { on: civilDate('2026-02-01'), reason: ' USB 7 ' }));
    expect(view.made[0]?.lost).toEqual({ on: '2026-02-01', reason: 'USB 7' });
    expect(view.reminder).toEqual({ last: null, days: null, due: true });
    expect(await latest()).toMatchObject({ event: 'media.lost', subject: made?.name });
  });

  it('D15: the act names the file and the lost backup; what is ticked off in one place is ticked off in the other', async () => {
    const act = must(await vault.destroy([id], 'жою'));
    expect(act.exportedFiles).toMatchObject([{ name: 'answers.csv', date: '2026-01-20', closedOn: null }]);
    expect(act.backups).toMatchObject([{ closedOn: null, lostOn: '2026-02-01' }]);
    const [row] = must(await vault.exports());
    expect(row).toMatchObject({ state: 'due', acts: [{ id: act.id, number: null }] });
    expect(must(await vault.backups()).made[0]).toMatchObject({ destroyed: 1, acts: [] });

    must(await vault.closeExport(row?.id ?? '', civilDate('2026-03-04')));
    expect(await latest()).toMatchObject({ event: 'export.closed', subject: 'answers.csv' });
    const drafts = must(await vault.acts());
    expect(drafts[0]?.exportedFiles[0]?.closedOn).toBe('2026-03-04');
    must(
      await vault.saveAct({
        ...act,
        exportedFiles: [{ name: 'answers.csv', date: civilDate('2026-01-20'), closedOn: null }],
      }),
    );
    expect(must(await vault.exports())[0]).toMatchObject({ state: 'due', closedOn: null });
    expect(await latest()).toMatchObject({ event: 'export.reopened' });

    // Found again: the draft follows, a finished act does not.
    const [made] = must(await vault.backups()).made;
    must(await vault.markBackupLost(made?.id ?? '', null));
    expect(must(await vault.acts())[0]?.backups[0]?.lostOn).toBeNull();
    must(await vault.markBackupLost(made?.id ?? '', { on: civilDate('2026-02-01'), reason: 'USB 7' }));
    const before = must(await vault.checkLog()).mark;
    const final = must(await vault.finaliseAct(act.id, true));
    expect(final.heads?.audit?.slice(0, 16).toUpperCase()).toBe(before?.head.replaceAll(' ', ''));
    must(await vault.markBackupLost(made?.id ?? '', null));
    expect(must(await vault.acts())[0]?.backups[0]?.lostOn).toBe('2026-02-01');
    const paper = JSON.stringify(must(await vault.actDocument(act.id, 'ru')).blocks);
    expect(paper).toContain(final.heads?.audit?.slice(0, 4));
    expect(paper).toContain('заявлена утраченной 01.02.2026');
    expect(must(await vault.checkLog()).fault).toBeNull();
  });

  it('D15: a signed act with a copy nobody has looked after is called back on Today until the copy is gone; a lost one can be looked after by nobody', async () => {
    const [act] = must(await vault.acts());
    const waiting = async () =>
      must(await vault.today())
        .deadlines.filter((line) => line.id === act?.id)
        .map(({ kind }) => kind);
    must(await vault.markAct(act?.id ?? '', 'printed', civilDate('2026-03-05')));
    expect(await waiting()).toEqual(['act_unsigned']);
    must(await vault.markAct(act?.id ?? '', 'signed', civilDate('2026-03-05')));
    expect(await waiting()).toEqual(['copies']);
    must(await vault.closeExport(must(await vault.exports())[0]?.id ?? '', civilDate('2026-03-05')));
    expect(must(await vault.acts())[0]?.backups[0]).toMatchObject({ closedOn: null, lostOn: '2026-02-01' });
    expect(await waiting()).toEqual([]);
  });

  it('the control sheet says where the log stood at the end of the month and what it counted', async () => {
    const wall = (text: unknown) => JSON.stringify(text);
    const january = wall(must(await vault.controlSheet('2026-01', 'ru')));
    const last = must(await vault.log({ most: 1, to: civilDate('2026-01-31') })).lines[0];
    expect(january).toContain(`№ ${last?.n}`);
    expect(january).toContain(last?.head);
    expect(january).toContain('с 1 января по 31 января 2026 года');
    // A month without lines stands where the one before it ended.
    expect(wall(must(await vault.controlSheet('2026-02', 'kk')))).toContain(last?.head);
    expect(refusal(await vault.controlSheet('2025-12', 'ru'))).toBe('bad_request');
  });
});
