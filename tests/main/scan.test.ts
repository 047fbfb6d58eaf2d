/** The look through the files after a destruction: found is one thing, could not be read another. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import type * as promises from 'node:fs/promises';
import { scanFor } from '../../electron/vault/scan';

const folder = mkdtempSync(join(tmpdir(), 'senim-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sample = new Uint8Array(32).fill(7);

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  // The machine the tests run on may be root, for whom no file is closed: a name stands for the refusal.
  const open: typeof real.open = (path, ...rest) => {
    if (String(path).endsWith('locked')) throw Object.assign(new Error('busy'), { code: 'EBUSY', syscall: 'open' });
    if (String(path).endsWith('gone')) throw Object.assign(new Error('gone'), { code: 'ENOENT', syscall: 'open' });
    return real.open(path, ...rest);
  };
  return { ...real, open };
});

it('counts files that could not be read beside what was found in the others', async () => {
  writeFileSync(join(folder, 'clean'), 'nothing of it');
  writeFileSync(join(folder, 'holds'), Buffer.concat([Buffer.from('before'), sample]));
  writeFileSync(join(folder, 'locked'), Buffer.from(sample));
  writeFileSync(join(folder, 'gone'), 'vanished meanwhile');
  const scanned = await scanFor(folder, [sample]);
  expect(scanned).toMatchObject({ ok: true, value: { files: 2, found: 1, unread: 1 } });
});
