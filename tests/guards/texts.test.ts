/** Three languages complete, and no text that speaks of places it should not. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../shared/errors/app-error';
import { LANGUAGES, locales } from '../../shared/texts';

const root = join(import.meta.dirname, '../..');

function leaves(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree as Record<string, unknown>).flatMap(([key, value]) =>
    leaves(value, path ? `${path}.${key}` : key),
  );
}

describe('texts', () => {
  it.each(LANGUAGES)('every error code has its words in %s, with a cause and a way out', (language) => {
    const words = new Map(leaves(locales[language].errors));
    for (const code of ERROR_CODES) {
      const found = [...words].filter(
        ([key]) => key === code || key.startsWith(`${code}.`) || key.replaceAll('_', '.') === code,
      );
      expect(found.length, `${language} ${code}`).toBeGreaterThan(0);
      expect(found.map(([, text]) => text).join(' ').length, `${language} ${code}`).toBeGreaterThan(12);
    }
  });

  it.each(LANGUAGES)('no text of %s is empty, and its placeholders are those of the Kazakh one', (language) => {
    const pattern = new Map(leaves(locales.kk));
    const holes = (text: string) => [...text.matchAll(/\{\{\s*([a-zA-Z]+)/g)].map(([, name]) => name).sort();
    for (const [key, text] of leaves(locales[language])) {
      // Documents order their dates and endings by the language; their own tests read every one of them.
      if (key.startsWith('documents.')) continue;
      expect(text.trim(), `${language} ${key}`).not.toBe('');
      // Russian and English plural forms have keys of their own; each still names the same values.
      const kk = pattern.get(key);
      if (kk !== undefined) expect([...new Set(holes(text))], `${language} ${key}`).toEqual([...new Set(holes(kk))]);
    }
  });

  it('Kazakh texts are Kazakh: no page is left in Russian', () => {
    const letters = /[әғқңөұүһі]/i;
    for (const [module, texts] of Object.entries(locales.kk)) {
      const all = leaves(texts);
      if (all.length < 8) continue;
      const kazakh = all.filter(([, text]) => letters.test(text)).length / all.length;
      expect(kazakh, module).toBeGreaterThan(0.45);
    }
  });
});

describe('the repository', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file && existsSync(join(root, file)));

  it('names no machine path and no registry host', () => {
    const forbidden = [/registry\.npmjs/i, /\/work\/main/, /\/root\//, /deb\.debian\.org/i];
    for (const file of files.filter(
      (name) =>
        /\.(tsx?|mjs|cjs|js|json|md|html|css|yml|ya?ml|sh|py)$|\.ci\//.test(name) &&
        name !== 'tests/guards/texts.test.ts',
    )) {
      const text = readFileSync(join(root, file), 'utf8');
      for (const pattern of forbidden) expect(pattern.test(text), `${file} ${pattern}`).toBe(false);
    }
  });

  it('every folder of the tree that holds code says what belongs there, and names only files that exist', () => {
    const readmes = files.filter((file) => file.endsWith('README.md'));
    for (const folder of ['electron', 'renderer', 'shared', 'tests', 'build', 'build/standin'])
      expect(readmes).toContain(`${folder}/README.md`);
    for (const readme of readmes) {
      const text = readFileSync(join(root, readme), 'utf8');
      const here = join(root, dirname(readme));
      for (const [, name] of text.matchAll(/`((?:[\w@.-]+\/)*[\w.-]+\.(?:tsx?|mjs|cjs|json|md|css|html|py))`/g)) {
        const known =
          existsSync(join(here, name ?? '')) ||
          existsSync(join(root, name ?? '')) ||
          readdirSync(here, { recursive: true }).some((entry) => String(entry).endsWith(name ?? ''));
        expect(known, `${readme}: ${name}`).toBe(true);
      }
    }
  });
});
