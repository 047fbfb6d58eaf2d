/** Names Windows keeps for devices, whatever their ending: a file of that name is no file there. */
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

/**
 * Whether Windows would not make a file of this name, or make it under another: a device, a dot or space at the end, a
 * character of its own.
 */
export function isReservedName(name: string): boolean {
  const [first = ''] = name.split('.');
  return DEVICE.test(first.trim()) || /[. ]$/u.test(name) || /[<>:"/\\|?*\p{Cc}]/u.test(name);
}

/** A stem that is no device: `CON` becomes `CON_`, `nul.tar` becomes `nul_.tar`. */
export function unreservedStem(stem: string): string {
  const [first = '', ...rest] = stem.replace(/[. ]+$/u, '').split('.');
  return [DEVICE.test(first.trim()) ? `${first.trim()}_` : first, ...rest].join('.');
}
