/** The two names of one address. */
import { beforeAll, expect, test } from 'vitest';
import { headerToChromium, originOf, schemes, SUFFIX, toApp, toChromium } from '../../build/standin/host/origin.mjs';
import { matcher } from '../../build/standin/modules/web-request.mjs';

beforeAll(() => {
  schemes.set('app', { privileges: { standard: true } });
});

test('an address goes to Chromium and comes back unchanged', () => {
  for (const url of ['app://bundle/', 'app://bundle/a/b.js?x=1#y', 'app://bundle/%D0%B0'])
    expect(toApp(toChromium(url))).toBe(url);
  expect(toChromium('app://bundle/x')).toBe(`https://bundle.app.${SUFFIX}/x`);
});

test('the suffix never changes, because the stored data hangs on it', () => {
  expect(SUFFIX).toBe('senim-standin.invalid');
});

test('other addresses are left alone, and look-alikes are not ours', () => {
  for (const url of ['https://example.com/', 'data:text/html,x', 'about:blank', 'other://bundle/'])
    expect(toChromium(url)).toBe(url);
  for (const url of [
    `https://bundle.app.${SUFFIX}.example.com/`,
    `https://bundle.evil.${SUFFIX}/`,
    'https://bundle.app.example.com/',
  ])
    expect(toApp(url)).toBe(url);
  expect(originOf('app://bundle/x?y')).toBe('app://bundle');
  expect(originOf('data:text/html,x')).toBe('null');
});

test('a policy that names the scheme is translated, one that names nothing stays', () => {
  expect(
    headerToChromium(
      'content-security-policy',
      "default-src 'none'; script-src app://bundle 'self'; img-src app: data:",
    ),
  ).toBe(`default-src 'none'; script-src https://bundle.app.${SUFFIX} 'self'; img-src https://*.app.${SUFFIX} data:`);
  expect(headerToChromium('location', 'app://bundle/next')).toBe(`https://bundle.app.${SUFFIX}/next`);
  expect(headerToChromium('content-security-policy', "script-src 'self'")).toBe("script-src 'self'");
});

test('match patterns of webRequest', () => {
  expect(matcher('<all_urls>')('app://bundle/x')).toBe(true);
  expect(matcher('app://*/*')('app://bundle/x')).toBe(true);
  expect(matcher('app://*/*')('https://example.com/')).toBe(false);
});
