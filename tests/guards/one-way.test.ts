/** What has one place and is done one way: addresses of pages, and looking for words. */
import { describe, expect, it } from 'vitest';
import { PAGE_PATHS, codePath, isPlainPage, pagePath } from '../../renderer/window/pages';
import { sources, textOf } from './tree';

const window = sources('renderer/features', 'renderer/shell', 'renderer/window', 'renderer/ui');

/** Quoted addresses of pages in a text. */
function addressesIn(text: string): string[] {
  const names = Object.values(PAGE_PATHS)
    .filter((path) => path !== '/')
    .map((path) => path.slice(1).replace(/\/:.*$/, ''))
    .sort((a, b) => b.length - a.length)
    .join('|');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(new RegExp(`['"\`]/(?:${names})(?:[/?][^'"\`]*)?['"\`]`, 'g'))].map(([found]) => found);
}

describe('law 11: addresses of pages', () => {
  it('stand in pages.ts only', () => {
    const offences = window
      .filter((file) => file !== 'renderer/window/pages.ts')
      .flatMap((file) => addressesIn(textOf(file)).map((address) => `${file} ${address}`));
    expect(offences).toEqual([]);
    expect(addressesIn("navigate('/exports')")).toEqual(["'/exports'"]);
  });

  it('lead to every page, and back to every page after a lock but that of a code', () => {
    for (const name of Object.keys(PAGE_PATHS) as (keyof typeof PAGE_PATHS)[])
      if (name !== 'code') expect(isPlainPage(pagePath(name)), name).toBe(true);
    expect(isPlainPage(codePath('48213'))).toBe(false);
    expect(pagePath('journal', { record: 'ә&1' })).toBe('/journal?record=%D3%99%261');
  });
});

describe('looking for words', () => {
  it('is the same folding on every page', () => {
    const own = (text: string) => /\.toLocaleLowerCase\(\)/.test(text);
    expect(window.filter((file) => own(textOf(file)))).toEqual([]);
    expect(own('name.toLocaleLowerCase().includes(wanted)')).toBe(true);
  });
});
