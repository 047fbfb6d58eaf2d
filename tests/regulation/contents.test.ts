import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CLAUSES, clauseById } from '../../shared/regulation';
import type { Clause } from '../../shared/regulation';

const folder = fileURLToPath(new URL('../../shared/regulation', import.meta.url));
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && name !== 'index.ts' && name !== 'clause.ts',
);
const files = paths.map((path) => basename(path));

describe('the table of contents of the regulation', () => {
  it('lists every file of the folder once', () => expect(CLAUSES.map((c) => c.file).sort()).toEqual(files.sort()));
  it('has every id once', () => expect(new Set(CLAUSES.map((c) => c.id)).size).toBe(CLAUSES.length));
  it('finds a rule that stands in the file of another', () =>
    expect([clauseById('227-48')?.id, clauseById('227-99')]).toEqual(['227-47', undefined]));
  it.each(paths)('%s carries its own clause', async (path) => {
    const file = basename(path);
    const { clause } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href)) as { clause: Clause };
    expect(clause.file).toBe(file);
    expect(clauseById(clause.id)).toEqual(clause);
    expect(clause.id).toMatch(/^(227|74|A3|U|D)-\d\d[a-z]?$/);
    expect(clause.source).not.toBe('');
  });
});
