/** Text as the file formats can hold it. */

/** Characters XML 1.0 forbids, and the two non-characters that close the basic plane. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Line ends as `\n`, forbidden characters gone, lone surrogates replaced by U+FFFD: safe in XML and in UTF-8. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\uFFFD');
}

/** A number stays on the line of its sign and of its unit: `№ 8`, `2026 г.`, `105 %`. */
export function boundText(text: string): string {
  return cleanText(text)
    .replace(/№ (?=\S)/g, '№\u00A0')
    .replace(/(\d) (?=%|(?:г|ж|чел)\.)/g, '$1\u00A0');
}

/** At most `max` UTF-16 units, never half a character; `mark` says that something is missing. */
export function cutText(text: string, max: number, mark: string): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - mark.length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept} ${mark}`;
}

/** A line to write on, made of underscores so that it survives every format; half an em each in Times and Tinos. */
export function blankLine(millimetres: number, sizePt: number): string {
  return '_'.repeat(Math.max(2, Math.round(millimetres / (sizePt * 0.5 * (25.4 / 72)))));
}
