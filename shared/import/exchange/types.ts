/** What reading an exchange file (docs/exchange-format.md) gives back before anything is stored. */
import { DOUBT_CODES } from '../../domain/records/doubts';
import type { WorkRecord } from '../../domain/records/record';
import type { Bilingual } from '../../domain/settings/settings';

/** Why a record of a file is refused; each has a text in locales `exchange`. */
export const REFUSAL_CODES = [
  'not_a_record',
  'impossible_date',
  'unknown_value',
  'missing_value',
  'wrong_type',
  'code_shape',
  'code_looks_personal',
  'date_order',
  'version_conflict',
  'disposed',
  'kind_changed',
  'correction_without_unfavourable',
  'contraindications',
  'research_hold',
  'research_end_locked',
  'research_destroyed',
  'research_material_kept',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What is stored all the same, but pointed out. */
export const WARNING_CODES = [...DOUBT_CODES, 'unknown_field', 'version_gap'] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/**
 * A refused record. `id` is `#12` for the twelfth entry where it has none; `field` a dotted path; `value` the word,
 * number, date or record id at fault, never a cipher or free text. `line` is the line of the file, from 1, on which the
 * entry begins and
 * `entry` its place in the list, from 1 (a file may be written in one line).
 */
export interface Refusal {
  id: string;
  reason: RefusalCode;
  field?: string;
  value?: string;
  line: number;
  entry: number;
}
export interface ImportWarning {
  id: string;
  code: WarningCode;
  field?: string;
}

/** The file read and judged, nothing stored yet. */
export interface ImportPlan {
  unit: { code: string; name: Bilingual; headcount: number | null } | null;
  timeZone: string;
  /**
   * Versions that would be new in the vault, in file order; special records without a request already turned into
   * drafts.
   */
  fresh: WorkRecord[];
  /** How many versions the vault (or the file itself, twice) already held with the same content. */
  alreadyThere: number;
  refused: Refusal[];
  /** Ids of active special records without a request, stored as drafts (227-43). */
  drafts: string[];
  warnings: ImportWarning[];
}
