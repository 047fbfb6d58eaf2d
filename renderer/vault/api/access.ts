/** What the window may ask of the vault about the date: a part of the vault's interface. */
import type { Result } from '../../../shared/errors/app-error';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { OnProgress, Session } from './';

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

/** The calls about the date. */
export interface ClockApi {
  /**
   * The date a person typed after an unlock that asked for it. Another date than the clock's holds for this session;
   * one before the latest day seen wants a reason and the passphrase (`clock.earlier`).
   */
  confirmDate(day: CivilDate, proof: DateProof | null, onProgress?: OnProgress): Promise<Result<Session>>;
  /** Puts right a latest day that was confirmed by mistake. */
  correctDate(day: CivilDate, proof: DateProof): Promise<Result<ClockView>>;
  /** Asked again and again while the vault is open: a new day is noted. */
  clock(): Promise<Result<ClockView>>;
}
