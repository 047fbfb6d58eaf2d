/**
 * Answers every request of every page and worker. Interception sits on the browser itself, not on
 * single targets, so a nested worker cannot start before it is covered.
 */
import { isBootUrl } from './browser.mjs';
import { headerToApp, headerToChromium, OWN_HOST, toApp, toChromium } from './origin.mjs';

/** A fulfilled response travels as base64 inside one protocol message. */
const LARGEST_BODY = 68 * 1024 * 1024;
const NO_BODY = new Set([101, 103, 204, 205, 304]);

/** Electron's names of resource types, from the protocol's. */
const RESOURCE_TYPES = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

/**
 * @typedef {object} Hooks what the Electron side answers
 * @property {(frameId: string) => { contents: any, main: boolean } | null} findFrame
 * @property {(contents: any, navigation: object) => boolean | Promise<boolean>} mayNavigate
 * @property {(details: object) => Promise<{ cancel?: boolean, redirectURL?: string }>} beforeRequest
 * @property {(details: object) => Promise<{ cancel?: boolean, requestHeaders?: Record<string, string> }>}
 *   beforeSendHeaders
 * @property {(details: object) => Promise<{ cancel?: boolean, responseHeaders?: Record<string, string[] | string>,
 *   statusLine?: string }>} headersReceived
 * @property {(scheme: string) => ((request: Request) => Response | Promise<Response>) | undefined} handlerOf
 * @property {(url: URL) => { status?: number, type: string, body: string | Buffer } | null} ownPage
 */

export class Requests {
  /** @param {import('./browser.mjs').Browser} browser @param {Hooks} hooks */
  constructor(browser, hooks) {
    this.root = browser.root;
    this.hooks = hooks;
    this.root.on('Fetch.requestPaused', (event) => {
      void this.answer(event).catch((error) => {
        if (!browser.closing && !this.root.connection.closed)
          console.error(`[stand-in] ${event.request.url}: ${error.message}`);
        return this.fail(event.requestId, 'Failed');
      });
    });
  }

  fail(requestId, errorReason) {
    return this.root.try('Fetch.failRequest', { requestId, errorReason });
  }

  fulfil(requestId, status, headers, body, statusText) {
    const params = { requestId, responseCode: status, responseHeaders: headers };
    if (statusText) params.responsePhrase = statusText;
    if (body && body.length > 0) params.body = body.toString('base64');
    // The request may have been given up meanwhile (navigation, closed window); then there is nobody to answer.
    return this.root.try('Fetch.fulfillRequest', params);
  }

  async answer(event) {
    const { requestId, request, resourceType, frameId } = event;
    const address = new URL(request.url);
    if (isBootUrl(request.url) || address.hostname === OWN_HOST) return this.answerOwn(requestId, address);

    const url = toApp(request.url + (request.urlFragment ?? ''));
    const frame = this.hooks.findFrame(frameId);
    if (resourceType === 'Document' && frame) {
      const redirected = event.redirectedRequestId !== undefined;
      const allowed = await this.hooks.mayNavigate(frame.contents, {
        url,
        address: request.url,
        main: frame.main,
        method: request.method,
        redirected,
        frameId,
      });
      if (!allowed) return this.fail(requestId, 'Aborted');
    }
    const details = {
      id: Number(requestId.replace(/\D/g, '')) || 0,
      url: url.split('#', 1)[0],
      method: request.method,
      timestamp: Date.now(),
      referrer: headerToApp(request.headers.Referer ?? ''),
      resourceType:
        resourceType === 'Document'
          ? frame && !frame.main
            ? 'subFrame'
            : 'mainFrame'
          : (RESOURCE_TYPES[resourceType] ?? 'other'),
      webContentsId: frame?.contents.id,
      webContents: frame?.contents,
      frame: frame?.main ? frame.contents.mainFrame : undefined,
      uploadData: [],
    };
    const before = await this.hooks.beforeRequest(details);
    if (before.cancel) return this.fail(requestId, 'BlockedByClient');
    if (before.redirectURL)
      return this.fulfil(requestId, 307, [
        { name: 'Location', value: toChromium(before.redirectURL) },
        { name: 'Access-Control-Allow-Origin', value: '*' },
      ]);

    const handler = this.hooks.handlerOf(new URL(url).protocol.slice(0, -1));
    if (!handler) return this.fail(requestId, 'InternetDisconnected');
    // A scheme without the serviceWorkers privilege cannot have one; https could, so refuse the script.
    if (
      Object.entries(request.headers).some(
        ([name, value]) => name.toLowerCase() === 'service-worker' && value === 'script',
      )
    )
      return this.fail(requestId, 'BlockedByClient');
    return this.serve(event, details, handler);
  }

  async serve({ requestId, request }, details, handler) {
    let headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, headerToApp(value)]),
    );
    const sent = await this.hooks.beforeSendHeaders({ ...details, requestHeaders: { ...headers } });
    if (sent.cancel) return this.fail(requestId, 'BlockedByClient');
    headers = sent.requestHeaders ?? headers;

    const parts = request.postDataEntries?.map((entry) => Buffer.from(entry.bytes ?? '', 'base64')) ?? [];
    const body = parts.length > 0 ? Buffer.concat(parts) : request.postData;
    let response;
    try {
      response = await handler(
        new Request(details.url, {
          method: request.method,
          headers,
          body: ['GET', 'HEAD'].includes(request.method) ? undefined : body,
        }),
      );
    } catch (error) {
      console.error(`[stand-in] The protocol handler failed for ${details.url}:`, error);
      return this.fail(requestId, 'Failed');
    }
    if (!(response instanceof Response)) {
      console.error(`[stand-in] The protocol handler gave no Response for ${details.url}`);
      return this.fail(requestId, 'Failed');
    }
    if (response.type === 'error') return this.fail(requestId, 'Failed');

    const collected = {};
    for (const [name, value] of response.headers) (collected[name] ??= []).push(value);
    const received = await this.hooks.headersReceived({
      ...details,
      statusCode: response.status,
      statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
      responseHeaders: collected,
    });
    if (received.cancel) return this.fail(requestId, 'BlockedByClient');
    const out = Object.entries(received.responseHeaders ?? collected)
      .filter(([name]) => !['content-encoding', 'transfer-encoding'].includes(name.toLowerCase()))
      .flatMap(([name, values]) =>
        [values].flat().map((value) => ({ name, value: headerToChromium(name, String(value)) })),
      );
    const bytes = NO_BODY.has(response.status) ? Buffer.alloc(0) : Buffer.from(await response.arrayBuffer());
    if (bytes.length > LARGEST_BODY)
      throw new Error(`A response of ${bytes.length} bytes is more than the stand-in can hand to Chromium at once`);
    return this.fulfil(requestId, response.status, out, bytes, response.statusText);
  }

  answerOwn(requestId, address) {
    const page = isBootUrl(address.href)
      ? { type: 'text/html', body: '<!doctype html><title>&#8203;</title>' }
      : this.hooks.ownPage(address);
    if (!page) return this.fulfil(requestId, 404, [{ name: 'Content-Type', value: 'text/plain' }]);
    const headers = [
      { name: 'Content-Type', value: `${page.type}; charset=utf-8` },
      { name: 'Cache-Control', value: 'no-store' },
      {
        name: 'Content-Security-Policy',
        value: "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'",
      },
    ];
    return this.fulfil(requestId, page.status ?? 200, headers, Buffer.from(page.body));
  }
}
