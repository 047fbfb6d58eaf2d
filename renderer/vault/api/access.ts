/** What the window may ask of the vault about the date: a part of the vault's interface. */
import type { CivilDate } from '../../../shared/time/civil-date';

/**
 * The day the vault reckons with, beside the day the computer's clock shows. `behind`: the clock is before what the
 * vault
 * has seen; `stated`: a person said the clock is wrong; `ask`: the date has to be confirmed before anything counts.
 */
export interface ClockView {
  today: CivilDate;
  clockDay: CivilDate;
  lastSeen: CivilDate | null;
  state: 'sane' | 'behind' | 'stated' | 'ask';
  ask: 'jump' | 'year' | 'marks' | null;
}
/** What a date before the latest one seen asks for. */
export interface DateProof {
  reason: string;
  passphrase: string;
}
