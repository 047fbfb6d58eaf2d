/**
 * What the window may ask of the vault about researches and their material: a part of the vault's interface (order 227,
 * point 18).
 */
import type { ResearchRecord } from '../../../shared/domain/records/record';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';

export type RetentionState =
  'running' | 'keeping' | 'notice30' | 'notice14' | 'notice3' | 'due' | 'on_hold' | 'destroyed';

/** A research with its six months (point 18). */
export interface ResearchCard {
  record: ResearchRecord;
  number: number | null;
  year: number;
  state: RetentionState;
  /** The day the six months run from: its end, or the day of its withdrawal where it has none. */
  termEnd: CivilDate | null;
  keepThrough: CivilDate | null;
  destroyFrom: CivilDate | null;
  /** Civil days until `destroyFrom`; negative when past. */
  daysLeft: number | null;
  /**
   * From the first day after the six months: the material is neither opened nor listed; a hold makes it readable again.
   */
  sealed: boolean;
  /** Electronic items kept under the research's own key; none are named while they are sealed. */
  electronic: { id: string; name: string; size: number; addedAt: Instant }[];
  /** Number of sealed items: what the program's own line of an act carries, also while the items are shut. */
  items: number;
  /** Parts per hundred with two decimals. */
  returnedPercent: number;
  validPercent: number;
  sampleSufficient: boolean;
  act: { id: string; number: string | null } | null;
}

/** What a hold or its release asks for: why, on which paper's number, and the passphrase. */
export interface HoldProof {
  reason: string;
  basis: string;
  passphrase: string;
}
