/** Law 5: every catch names its error and uses it, or says in a comment why it is expected. */
import { describe, expect, it } from 'vitest';
import { sources, textOf } from './tree';

/** The text from an opening bracket to the one that closes it. */
function inside(text: string, from: number, open: string, close: string): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    if (text[at] === close && --depth === 0) return text.slice(from + 1, at);
  }
  return text.slice(from + 1);
}

const COMMENT = /\/\/[ \t]*\p{L}|\/\*+\s*\p{L}/u;

/** Line numbers of catches that drop their error without a word. */
function silentCatches(text: string): number[] {
  const found: number[] = [];
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  for (const match of text.matchAll(/\bcatch\s*(?:\((\w+)(?::[^)]*)?\)\s*)?\{/g)) {
    const body = inside(text, match.index + match[0].length - 1, '{', '}');
    const used = match[1] !== undefined && new RegExp(`\\b${match[1]}\\b`).test(body.replaceAll(/\/\/.*$/gm, ''));
    if (!used && !COMMENT.test(body)) found.push(lineOf(match.index));
  }
  for (const match of text.matchAll(/\.catch\(/g)) {
    const given = inside(text, match.index + match[0].length - 1, '(', ')');
    const before = text.slice(0, match.index).split('\n').slice(-3).join('\n');
    if (/^\s*\(\)/.test(given) && !COMMENT.test(given) && !COMMENT.test(before)) found.push(lineOf(match.index));
  }
  return found;
}

describe('catches', () => {
  it('name their error and use it, or say why it is expected', () => {
    const offences = sources('electron', 'renderer', 'shared').flatMap((file) =>
      silentCatches(textOf(file)).map((line) => `${file}:${line}`),
    );
    expect(offences).toEqual([]);
  });

  it.each([
    'try { a(); } catch {}',
    'try { a(); } catch { return null; }',
    'try { a(); } catch (error) { return null; }',
    'try { a(); } catch (error) { //\n return null; }',
    'void a().catch(() => undefined);',
    'void a().catch(() => ({ ok: false }));',
  ])('a planted breach is found: %s', (text) => {
    expect(silentCatches(text)).toEqual([1]);
  });

  it.each([
    "try { a(); } catch (error) { bug(error, 'a'); }",
    'try { a(); } catch {\n // No file yet.\n}',
    "void a().catch((error: unknown) => bug(error, 'a'));",
    'void a().catch(\n // Gone already.\n () => undefined);',
  ])('what keeps the law passes: %s', (text) => {
    expect(silentCatches(text)).toEqual([]);
  });
});
