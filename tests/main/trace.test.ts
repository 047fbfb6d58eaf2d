/** A bug leaves a trace that names its place, and nothing of the person's. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diagnosticsIn } from '../../electron/base/diagnostics';
import { vaultCalls } from '../../renderer/vault/modules';
import { bugSchema, scrub } from '../../shared/errors/bug';
import { bug, traceBugsTo } from '../../shared/errors/bug-trace';

const SECRETS = ['48213', 'Айгүл Сейітова', 'тревога и сон', 'C:\\Users\\Айгүл', '/home/aigul/Senim'];
let folder = '';
const file = () => join(folder, 'diagnostics.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'senim-trace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the trace of bugs', () => {
  it('holds nothing of what was in the error', () => {
    const trace = diagnosticsIn(folder);
    traceBugsTo('1.2.3', (entry) => trace.add(entry));
    for (const secret of SECRETS) {
      const planted = [
        new Error(secret),
        new TypeError(`line\n    at ${secret} (app://bundle/assets/a.js:1:2)`),
        Object.assign(new Error('x'), { name: secret, code: secret, path: secret }),
        new Error('outer', { cause: Object.assign(new Error(secret), { name: secret }) }),
        Object.assign(new Error('x'), { stack: `Error: x\n    at f (${secret}/main.cjs/${secret}.js:1:2)` }),
        secret,
        { message: secret },
      ];
      for (const error of planted) bug(error, 'test.planted');
      bug(new Error('x'), secret);
    }
    const text = readFileSync(file(), 'utf8');
    for (const secret of [...SECRETS, 'Айгүл', 'aigul', 'Users']) expect(text).not.toContain(secret);
    expect(trace.entries().length).toBeGreaterThan(3);
  });

  it('keeps class, known code and the frames of our files', () => {
    const error = Object.assign(new TypeError('secret'), { code: 'ENOSPC' });
    error.stack = [
      'TypeError: secret',
      '    at f (app://bundle/assets/index-Ab1.js:3:44)',
      '    at C:\\Users\\x\\app.asar\\dist\\main\\main.cjs:7:8',
      '    at node:internal/process:1:2',
      '    at /home/x/other.js:1:2',
    ].join('\n');
    const entry = scrub(error, 'a.place', '1.2.3', new Date(0));
    expect(bugSchema.parse(entry)).toMatchObject({
      where: 'a.place',
      kind: 'TypeError',
      code: 'ENOSPC',
      frames: ['index-Ab1.js:3:44', 'main.cjs:7:8'],
    });
  });

  it('counts the same bug once, stays bounded, and is read again', () => {
    let now = 0;
    const trace = diagnosticsIn(folder, () => now);
    for (let at = 0; at < 250; at += 1) {
      now += 60_001;
      const frames = [`index.js:${at + 1}:1`];
      trace.add({ ...scrub(null, 'many', '1.2.3', new Date(0)), frames });
      trace.add({ ...scrub(null, 'many', '1.2.3', new Date(0)), frames });
    }
    const again = diagnosticsIn(folder);
    expect(again.entries()).toHaveLength(200);
    expect(again.entries().at(-1)?.times).toBe(2);
    expect(again.clear()).toBe(true);
    expect(diagnosticsIn(folder).entries()).toEqual([]);
  });

  it('survives a disk that keeps nothing and a damaged file', () => {
    writeFileSync(file(), '{');
    expect(diagnosticsIn(folder).onDisk()).toBe(false);
    rmSync(file());
    mkdirSync(file());
    const trace = diagnosticsIn(folder);
    trace.add(scrub(new Error('x'), 'disk', '1.2.3', new Date(0)));
    expect(trace.onDisk()).toBe(false);
    expect(trace.entries()).toHaveLength(1);
  });

  it('is left by calls of the vault whose ground fails', async () => {
    const trace = diagnosticsIn(folder);
    traceBugsTo('1.2.3', (entry) => trace.add(entry));
    const services = vaultCalls(() => {
      throw new RangeError('48213');
    });
    expect(await services.unlock('x')).toEqual({ ok: false, error: { code: 'unexpected' } });
    expect(trace.entries()[0]).toMatchObject({ where: 'vault.unlock', kind: 'RangeError' });
    expect(trace.entries()[0]?.frames.some((frame) => frame.startsWith('renderer/vault/modules/'))).toBe(true);
  });
});
