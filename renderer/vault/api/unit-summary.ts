/** The reports of units brought together, as the window may ask for it (order 227, point 26; part of `VaultApi`). */
import type { Bilingual } from '../../../shared/domain/settings/settings';
import type { UnitSummary } from '../../../shared/import/unit-summary/unit-summary';
import type { Result } from '../../../shared/errors/app-error';
import type { HalfYear } from '../../../shared/time/periods';
import type { UnitReading } from '../../../shared/import/unit-summary/reading';

/** A file as the reading room understood it; `checksum` is SHA-256 in hexadecimal. */
export interface UnitFile {
  name: string;
  checksum: string;
  bytes: number;
  read: Result<UnitReading>;
}
export interface SummaryView extends UnitSummary {
  period: HalfYear;
  /** What the psychologist proposes, for the note. */ proposals: Bilingual;
}

/** Most reports of one half-year. */
export const MOST_UNIT_REPORTS = 3_000;
