/** A backup made by hand, brought to a clean machine, and put over a vault that had gone on; with the way back. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSPHRASE, type Program, newProfile, root, startProgram } from '../kit/program';
import { startReady } from '../kit/ready';
import {
  agreeInDialogs,
  answerOpenDialog,
  choose,
  enter,
  goTo,
  lock,
  settled,
  typeCode,
  unlock,
  words,
} from '../kit/steps';

const language = 'kk';
const t = words(language);
const files = mkdtempSync(join(tmpdir(), 'senim-medium-'));
const artifacts = join(root, 'tests/.artifacts');
const [home, clean] = [newProfile(), newProfile()];
let program: Program;
let backup = '';

async function consult(page: Page, code: string): Promise<void> {
  await enter(page, 'counselling', language);
  await typeCode(page, code, language);
  await choose(page, t.records.field.client, t.records.client.employee);
  await choose(page, t.records.field.channel, t.records.channel.phone);
  await choose(page, t.records.field.initiative, t.records.initiative.self);
  await choose(page, t.records.field.topicKind, t.records.topic.family);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Chooses the file, types its passphrase, and stops at the preview. */
async function preview(page: Page, path: string, passphrase = PASSPHRASE): Promise<void> {
  await answerOpenDialog(program.app, path);
  await page.getByRole('button', { name: t.backup.restore.open }).click();
  await page.getByLabel(t.backup.restore.passphrase, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: t.backup.restore.check }).click();
}

/** The codes of the journal, all of them in sight. */
async function journalCodes(page: Page): Promise<string[]> {
  await goTo(page, 'journal', language);
  await page.getByRole('grid').getByText('77123').first().waitFor();
  await settled(page);
  return (await page.getByRole('gridcell').allInnerTexts())
    .filter((text) => /^771\d\d$/.test(text.trim()))
    .map((text) => text.trim())
    .sort();
}

describe('backups', () => {
  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true });
    program = await startReady(home.path, { language, files });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    for (const one of [home, clean]) one.dispose();
    rmSync(files, { recursive: true, force: true });
  });

  it('Today asks for the first one; it is written, verified and in the register', async () => {
    const { page } = program;
    await consult(page, '77123');
    await goTo(page, 'today', language);
    await page.getByRole('button', { name: t.backup.state.open }).click();
    await page.getByText(t.backup.state.none).waitFor();
    await page.screenshot({ path: join(artifacts, 'backup-before.png') });
    await page.getByRole('button', { name: t.backup.make }).click();
    await page.getByRole('cell', { name: /^Senim_.*\.senim$/ }).waitFor();
    const made = readdirSync(files);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatch(/^Senim_\d{4}-\d{2}-\d{2}_\d{4}\.senim$/);
    backup = join(files, made[0] ?? '');
    expect(readFileSync(backup).includes(Buffer.from('77123'))).toBe(false);
    await page.screenshot({ path: join(artifacts, 'backup-page.png') });
    await goTo(page, 'today', language);
    await settled(page);
    await page.getByText(t.backup.state.none).waitFor({ state: 'hidden' });
  });

  it('is put over a vault that went on, and back again while that is possible', async () => {
    const { page } = program;
    await consult(page, '77124');
    await lock(page, language);
    await preview(page, backup, `${PASSPHRASE} x`);
    await page.getByText(t.errors.vault.passphrase_wrong).waitFor();
    await page.getByRole('button', { name: t.common.action.cancel }).click();
    const damaged = join(files, 'damaged.senim');
    const bytes = readFileSync(backup);
    const at = bytes.length - 40;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    await preview(page, damaged);
    await page.getByRole('alert').getByText(/блок/).waitFor();
    await page.screenshot({ path: join(artifacts, 'backup-damaged.png') });
    await page.getByRole('button', { name: t.common.action.cancel }).click();
    await preview(page, backup);
    await page.getByText(t.backup.restore.sound).waitFor();
    await page.getByText(t.backup.restore.same, { exact: false }).waitFor();
    await page.screenshot({ path: join(artifacts, 'backup-preview.png') });
    await page.getByRole('button', { name: t.backup.restore.apply }).click();
    await agreeInDialogs(program.app);
    await page.getByRole('button', { name: t.backup.restore.undo }).click();
    await page.getByText(t.backup.restore.undone).waitFor();
    await unlock(page, language);
    expect(await journalCodes(page)).toEqual(['77123', '77124']);
    await lock(page, language);
    await preview(page, backup);
    await page.getByRole('button', { name: t.backup.restore.apply }).click();
    await page.getByText(t.backup.restore.undoText).waitFor();
    await page.screenshot({ path: join(artifacts, 'backup-lock.png') });
    await unlock(page, language);
    expect(await journalCodes(page)).toEqual(['77123']);
    await expect.poll(() => readdirSync(home.path)).not.toContain('vault.before');
    await consult(page, '77125');
    expect(program.complaints).toEqual([]);
    await program.close();
  });

  it('comes back on a clean machine from the first run', async () => {
    program = await startProgram(clean.path, files);
    const { page } = program;
    await preview(page, backup);
    await page.getByText(t.backup.restore.sound).waitFor();
    await page.getByRole('button', { name: t.backup.restore.apply }).click();
    await unlock(page, language);
    expect(await journalCodes(page)).toEqual(['77123']);
    expect(program.complaints).toEqual([]);
  });
});
