/** session.webRequest: one listener per stage, as in Electron; the last one set wins. */
import { loud, NotImitated } from './guard.mjs';

/** @param {string} pattern a match pattern such as `app://*` or `<all_urls>` */
export function matcher(pattern) {
  if (pattern === '<all_urls>' || pattern === '*://*/*') return () => true;
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return (url) => new RegExp(`^${source}$`, 'i').test(url) || new RegExp(`^${source}$`, 'i').test(`${url}/`);
}

export class WebRequest {
  constructor() {
    /** @type {Map<string, { wants: (details: any) => boolean, listener: Function }>} */
    this.listeners = new Map();
    const set = (stage) => (filter, listener) => {
      if (typeof filter === 'function' || filter === null) return set(stage)({ urls: ['<all_urls>'] }, filter);
      if (!listener) {
        this.listeners.delete(stage);
        return undefined;
      }
      const [urls, excluded] = [filter.urls ?? ['<all_urls>'], filter.excludeUrls ?? []].map((list) =>
        list.map(matcher),
      );
      const wants = ({ url, resourceType }) =>
        urls.some((fits) => fits(url)) &&
        !excluded.some((fits) => fits(url)) &&
        (!filter.types || filter.types.includes(resourceType));
      this.listeners.set(stage, { wants, listener });
      return undefined;
    };
    const later = (name) => () => {
      throw new NotImitated(`session.webRequest.${name}`);
    };
    this.face = loud(
      {
        onBeforeRequest: set('beforeRequest'),
        onBeforeSendHeaders: set('beforeSendHeaders'),
        onHeadersReceived: set('headersReceived'),
        onSendHeaders: later('onSendHeaders'),
        onResponseStarted: later('onResponseStarted'),
        onBeforeRedirect: later('onBeforeRedirect'),
        onCompleted: later('onCompleted'),
        onErrorOccurred: later('onErrorOccurred'),
      },
      'session.webRequest',
    );
  }

  /** @returns {Promise<any>} the listener's answer; an empty one when nobody listens */
  ask(stage, details) {
    const entry = this.listeners.get(stage);
    if (!entry || !entry.wants(details)) return Promise.resolve({});
    return new Promise((resolve) => {
      entry.listener(details, (answer) => resolve(answer ?? {}));
    });
  }
}
