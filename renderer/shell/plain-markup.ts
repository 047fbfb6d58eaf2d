/**
 * Trusted Types: the date field writes its digits through `innerHTML`. The default policy lets such text through only
 * where it holds no markup at all; it makes neither scripts nor addresses of scripts. Imported before anything is
 * drawn.
 */

interface PolicyFactory {
  createPolicy(name: 'default', rules: { createHTML(text: string): string }): unknown;
}

const MARKUP = /[<&]/;

const factory = (globalThis as unknown as { trustedTypes?: PolicyFactory }).trustedTypes;
factory?.createPolicy('default', {
  createHTML: (text) => {
    if (MARKUP.test(text)) throw new TypeError('markup from text');
    return text;
  },
});
