/** What the vault knows of codes. */
import { codesOf, recordDate } from '../../../../shared/domain/records/record';
import { freshCode } from '../../../../shared/domain/codes/fresh-code';
import { normaliseCipher } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { randomBytes } from '../../crypto/sodium';
import { type OpenVault, settingsOf, viewsOf } from '../../open/open-vault';
import { codesBeside, takenCodes } from '../../rows/code-cards';

/** Known codes that begin with the text, the latest used first. */
export function suggestCodes(
  vault: OpenVault,
  prefix: string,
): { code: string; lastDate: CivilDate; category: string | null }[] {
  const wanted = normaliseCipher(prefix);
  const latest = new Map<string, { code: string; lastDate: CivilDate; category: string | null }>();
  for (const record of viewsOf(vault).current.values()) {
    if (record.status === 'deleted') continue;
    const date = recordDate(record);
    for (const code of codesOf(record)) {
      if (!code.startsWith(wanted)) continue;
      const known = latest.get(code);
      const category =
        record.kind === 'diagnostics'
          ? (record.examinees.find((e) => e.code === code)?.category ?? null)
          : record.kind === 'counselling'
            ? record.client
            : null;
      if (!known || known.lastDate <= date)
        latest.set(code, { code, lastDate: date, category: category ?? known?.category ?? null });
    }
  }
  return [...latest.values()].sort((a, b) => (a.lastDate < b.lastDate ? 1 : -1)).slice(0, 20);
}

/** A random code nobody has (order 227, point 17): five digits or letters, one more sign when those run out. */
export function newCode(vault: OpenVault): Result<string> {
  const { codeAlphabet, codeCheckSign } = settingsOf(vault);
  const code = freshCode(codeAlphabet, codeCheckSign, new Set([...takenCodes(vault), ...codesBeside(vault)]), () =>
    randomBytes(64),
  );
  return code === null ? fail('unexpected') : ok(code);
}

/** Unfavourable diagnostics a correction of this code may rest on (order 227, point 15), the latest first. */
export function unfavourableOf(
  vault: OpenVault,
  code: string,
): { id: string; date: CivilDate; number: number | null }[] {
  const { current, entries } = viewsOf(vault);
  const wanted = normaliseCipher(code);
  return [...current.values()]
    .filter(
      (record) =>
        record.kind === 'diagnostics' &&
        record.status === 'active' &&
        record.examinees.some((e) => e.code === wanted && e.outcome === 'unfavourable'),
    )
    .map((record) => ({ id: record.id, date: recordDate(record), number: entries.get(record.id)?.number ?? null }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
