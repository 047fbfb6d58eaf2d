/**
 * Reads the command line of `npm run report` (docs/command-line.md). A wrong word is named, with what would be right.
 */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

const USAGE =
  'npm run report -- --data FILE --period 2026-1 [--mode calendar|cutoff25] [--as-of 2026-06-24T18:00+05:00] [--lang kk|ru] --out DIR';
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/**
 * @param {string[]} words after the command
 * @param {string} from folder that relative paths start at: where the person stood
 * @returns {{ ok: true, job: { kind: 'report', period: string, mode: string, asOf: string | null, language: string },
 *   data: string, out: string } | { ok: false, message: string }}
 */
export function reportArguments(words, from) {
  const wrong = (message) => ({ ok: /** @type {const} */ (false), message: `${message}\nUsage: ${USAGE}` });
  const given = new Map();
  for (let index = 0; index < words.length; index += 1) {
    const [name, joined] = splitWord(words[index] ?? '');
    if (!['--data', '--period', '--mode', '--as-of', '--lang', '--out'].includes(name))
      return wrong(`Unknown argument: ${words[index]}`);
    if (given.has(name)) return wrong(`Given twice: ${name}`);
    const value = joined ?? words[(index += 1)];
    if (value === undefined || value === '' || (joined === null && value.startsWith('--')))
      return wrong(`A value is missing after ${name}`);
    given.set(name, value);
  }
  for (const name of ['--data', '--period', '--out']) if (!given.has(name)) return wrong(`Missing: ${name}`);
  const [period, mode, asOf, language] = [
    given.get('--period'),
    given.get('--mode') ?? 'calendar',
    given.get('--as-of') ?? null,
    given.get('--lang') ?? 'kk',
  ];
  if (!/^20\d{2}-[12]$/.test(period)) return wrong(`Not a half-year: ${period} (write 2026-1 or 2026-2)`);
  if (mode !== 'calendar' && mode !== 'cutoff25') return wrong(`Not a mode: ${mode} (calendar or cutoff25)`);
  if (language !== 'kk' && language !== 'ru') return wrong(`Not a language of the documents: ${language} (kk or ru)`);
  if (asOf !== null && !isInstant(asOf))
    return wrong(`Not a moment with an offset: ${asOf} (write 2026-06-24T18:00+05:00)`);
  const data = resolve(from, given.get('--data'));
  const out = resolve(from, given.get('--out'));
  if (!existsSync(data) || !statSync(data).isFile()) return wrong(`No such file: ${given.get('--data')}`);
  if (existsSync(out) && !statSync(out).isDirectory()) return wrong(`Not a folder: ${given.get('--out')}`);
  return { ok: true, job: { kind: 'report', period, mode, asOf, language }, data, out };
}

/** `--name=value` in its two halves; the second is null without `=`. */
function splitWord(word) {
  const at = word.indexOf('=');
  return word.startsWith('--') && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, null];
}

function isInstant(text) {
  const match = INSTANT.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate() &&
    !Number.isNaN(Date.parse(text))
  );
}
