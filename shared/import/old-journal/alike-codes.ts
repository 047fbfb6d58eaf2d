/** New codes that may be a slip for another one: a lost zero, letters of one look, one sign wrong. */
import { type WorkRecord, codesOf } from '../../domain/records/record';
import { similarCodes, skeletonOf } from '../../domain/codes/similar-codes';

/** A code with those it may have been meant to be. */
export interface AlikeCode {
  code: string;
  like: string[];
}

/** New codes beyond this number are not compared: their list is looked over in another way. */
const MOST_COMPARED = 3_000;

/** Of the new codes those that look like a known one, or like another new one. */
export function alikeCodes(fresh: readonly string[], records: Iterable<WorkRecord>): AlikeCode[] {
  if (fresh.length > MOST_COMPARED) return [];
  const all = new Set(fresh);
  for (const record of records) for (const code of codesOf(record)) all.add(code);
  return fresh.flatMap((code) => {
    const like = similarCodes(code, all).filter((other) => isTelling(code, other));
    return like.length > 0 ? [{ code, like }] : [];
  });
}

/** Codes given one after the other differ in their last digit only; that tells nothing. */
function isTelling(a: string, b: string): boolean {
  return skeletonOf(a) === skeletonOf(b) || a.length !== b.length || a.slice(0, -1) !== b.slice(0, -1);
}
