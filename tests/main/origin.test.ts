/** P07: what the one origin answers, and with which headers. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {}, session: {} }));
const { answerRequest, listFiles, servePrintPage } = await import('../../electron/base/origin');

const folder = mkdtempSync(join(tmpdir(), 'senim-origin-'));
mkdirSync(join(folder, 'window/assets'), { recursive: true });
writeFileSync(join(folder, 'window/index.html'), '<meta content="__STYLE_NONCE__">');
writeFileSync(join(folder, 'window/assets/worker-1.js'), '1');
writeFileSync(join(folder, 'secret.json'), '{}');
const files = listFiles(join(folder, 'window'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (url: string, method = 'GET') => answerRequest(files, { url, method });

describe('the origin', () => {
  it.each([
    'app://bundle/',
    'app://bundle',
    'app://bundle/../secret.json',
    'app://bundle/assets/../../secret.json',
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/assets/%2e%2e/%2e%2e/secret.json',
    'app://bundle/..%2fsecret.json',
    'app://bundle/..%5csecret.json',
    'app://bundle/..\\secret.json',
    'app://bundle//secret.json',
    'app://bundle//evil.example/index.html',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/%00index.html',
    'app://bundle/index.html%00.js',
    'app://bundle/INDEX.HTML',
    'app://bundle/index.html/',
    'app://bundle/index.html?x=1',
    'app://evil/index.html',
    'app://bundle.evil/index.html',
    'app://bundle:8080/index.html',
    'app://user:word@bundle/index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
    'not an address',
    `app://bundle/${'a'.repeat(10_000)}`,
  ])('404 for %.80s', (url) => expect(ask(url).status).toBe(404));

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('405 for %s', (method) =>
    expect(ask('app://bundle/index.html', method).status).toBe(405),
  );

  it('serves the page with exactly this policy, and a new nonce each time', async () => {
    const [one, other] = [ask('app://bundle/index.html'), ask('app://bundle/index.html')];
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy)?.[1] ?? '';
    expect(policy).toBe(
      `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-${nonce}'; img-src 'self' blob: data:; font-src 'self'; connect-src 'none'; worker-src 'self'; frame-src 'none'; child-src 'none'; object-src 'none'; media-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types senim default`,
    );
    expect(await one.text()).toContain(nonce);
    expect(other.headers.get('content-security-policy')).not.toBe(policy);
    expect(
      Object.fromEntries(
        [
          'x-content-type-options',
          'referrer-policy',
          'cross-origin-opener-policy',
          'cross-origin-embedder-policy',
          'cache-control',
        ].map((name) => [name, one.headers.get(name)]),
      ),
    ).toEqual({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cache-control': 'no-store',
    });
    expect(one.headers.get('permissions-policy')).toMatch(/camera=\(\).*usb=\(\)/);
  });

  it('gives worker scripts the same policy, and nothing is part of a file (Range)', () => {
    const answer = answerRequest(
      files,
      new Request('app://bundle/assets/worker-1.js', { headers: { Range: 'bytes=0-0' } }),
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('lets a print page do nothing, and forgets it afterwards', () => {
    const page = servePrintPage('<p>x');
    expect(ask(page.url).headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'/,
    );
    page.remove();
    expect(ask(page.url).status).toBe(404);
  });

  it('the page between two pages holds nothing and is not isolated, so that it lives in another process', async () => {
    const answer = ask('app://bundle/empty.html');
    expect(answer.headers.get('cross-origin-opener-policy')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).not.toContain('script');
  });
});
