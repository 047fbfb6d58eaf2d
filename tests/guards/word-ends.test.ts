/** `\b`, `\w` and `\W` know Latin letters only, also with the flag `u`: beside Cyrillic they never match as meant. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const LATIN_ONLY = /(?<!\\)\\[bBwW]/u;
/** A regular expression, in slashes or as a raw text, that has both. */
const isBreach = (line: string): boolean =>
  [
    ...line.matchAll(/\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+\/[a-z]*|String\.raw`[^`]*`|RegExp\([^\n]*\)/gu),
  ].some(([found]) => /\p{Script=Cyrillic}/u.test(found) && LATIN_ONLY.test(found));

it('no expression with Cyrillic letters asks for a Latin end of a word', () => {
  expect(
    [String.raw`const a = /\bт\.а/u;`, 'const b = String.raw`аты\\b`;', String.raw`const c = /№\b/;`].map(isBreach),
  ).toEqual([true, true, false]);
  const files = ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (isBreach(line) ? [`${file.slice(root.length + 1)}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});
