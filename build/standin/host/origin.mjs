/**
 * The two names of one address. The application knows `app://bundle/x`; Chromium, which has no such
 * scheme, knows `https://bundle.app.<suffix>.invalid/x`: a secure context with a stable origin that
 * can never exist on a network (RFC 2606). The suffix is part of where IndexedDB keeps the data, so
 * it never changes.
 */
export const SUFFIX = 'senim-standin.invalid';
/** Pages of the stand-in itself: the empty boot page and the dialogs. */
export const OWN_HOST = `own.${SUFFIX}`;

/** @type {Map<string, { privileges: Record<string, boolean> }>} schemes the application registered */
export const schemes = new Map();

const LABEL = /^[a-z0-9-]+$/;

/** @param {string} url as the application writes it @returns {string} as Chromium is told */
export function toChromium(url) {
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    return url;
  }
  const scheme = parsed.protocol.slice(0, -1);
  if (!schemes.has(scheme)) return url;
  const host = parsed.hostname.toLowerCase();
  if (!LABEL.test(host))
    throw new Error(`The stand-in maps hosts of letters, digits and hyphens only, not "${host}" of ${url}`);
  return `https://${host}.${scheme}.${SUFFIX}${parsed.pathname}${parsed.search}${parsed.hash}`;
}

/** @param {string} url as Chromium says it @returns {string} as the application knows it */
export function toApp(url) {
  const match = /^https:\/\/([a-z0-9-]+)\.([a-z0-9+-]+)\.([^/?#]+)([\s\S]*)$/.exec(url);
  if (!match || match[3] !== SUFFIX || !schemes.has(match[2])) return url;
  return `${match[2]}://${match[1]}${match[4]}`;
}

/** @param {string} url in the application's form @returns {string} its origin in the application's form, or "null" */
export function originOf(url) {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url);
  if (!match) return 'null';
  return schemes.has(match[1]) || ['http', 'https'].includes(match[1]) ? `${match[1]}://${match[2]}` : 'null';
}

/** Header values that may hold addresses: a policy's sources, a redirect's target, an allowed origin. */
export function headerToChromium(name, value) {
  let out = value;
  for (const scheme of schemes.keys()) {
    out = out.replace(new RegExp(`(?<![\\w.+-])${scheme}://([a-z0-9-]+)`, 'g'), `https://$1.${scheme}.${SUFFIX}`);
    if (/^content-security-policy/i.test(name))
      out = out.replace(new RegExp(`(?<![\\w.+-])${scheme}:(?=[\\s;]|$)`, 'g'), `https://*.${scheme}.${SUFFIX}`);
  }
  return out;
}

/** @param {string} value of a request header such as Origin or Referer */
export const headerToApp = (value) => (value.startsWith('https://') ? toApp(value) : value);
