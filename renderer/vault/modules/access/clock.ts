/**
 * A person's word on the date: confirmed after a leap, stated against a wrong clock, or corrected backwards with the
 * passphrase.
 */
import { bug } from '../../../../shared/errors/bug-trace';
import type { AuditEvent } from '../../../../shared/domain/action-log/audit';
import { JUMP_DAYS } from '../../../../shared/domain/access/clock-guard';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import type { ClockView, DateProof } from '../../api';
import { adoptDay, clockView, isDoubtPending, leapTo, markChanges } from '../../open/clock';
import type { OpenVault } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { auditLine } from '../../rows/audit';
import { provePassphrase } from './security';

/**
 * Takes `day` as today. A day before the latest one seen is a correction: it wants a reason and the passphrase
 * (`clock.earlier`). After a leap, a correction, or a first stated date destruction waits for two later days.
 */
export async function tellDate(vault: OpenVault, day: CivilDate, proof: DateProof | null): Promise<Result<null>> {
  const { clockDay, lastSeen, ask } = clockView(vault);
  const earlier = lastSeen !== null && day < lastSeen;
  if (earlier) {
    if (!proof) return fail('clock.earlier', { field: 'day', params: { date: lastSeen } });
    if (!proof.reason.trim()) return fail('record.reason_required', { field: 'reason' });
    const proved = await provePassphrase(vault, proof.passphrase, 'passphrase');
    if (!proved.ok) return proved;
  }
  const event: AuditEvent = earlier ? 'clock.corrected' : day === clockDay ? 'clock.confirmed' : 'clock.stated';
  const doubt = earlier || ask === 'jump' || leapTo(vault, day) > JUMP_DAYS || !isDoubtPending(vault);
  const adopted = adoptDay(vault, day, { stated: day !== clockDay, doubt });
  const subject = [lastSeen, day, ...(earlier ? [proof?.reason.trim().slice(0, 200)] : [])].filter(Boolean).join(' ');
  const written = await vault.store.write([
    ...adopted.changes,
    ...(earlier ? lateNotices(vault, day) : []),
    auditLine(vault, event, subject),
  ]);
  if (!written.ok) adopted.undo();
  return written;
}

/** Looked at again and again while the vault is open: a new day is noted, and the window learns of it. */
export async function lookAtClock(vault: OpenVault): Promise<Result<ClockView>> {
  const view = clockView(vault);
  if (view.state === 'ask' || view.lastSeen === view.today) return ok(view);
  const written = await vault.store.write(markChanges(vault));
  return written.ok ? ok(clockView(vault)) : written;
}

/** The moment is kept once more before the vault closes; a disk that refuses must not keep it open. */
export async function noteClock(vault: OpenVault): Promise<Result<null>> {
  if (clockView(vault).state === 'ask') return ok(null);
  // A store that fails in an unexpected way must not keep it open either.
  return vault.store.write(markChanges(vault), undefined, true).catch((error: unknown) => {
    bug(error, 'clock.note');
    return fail<null>('unexpected');
  });
}

/** Notices noted on days that have not come yet were noted on a wrong day: they are shown anew. */
function lateNotices(vault: OpenVault, day: CivilDate): Change[] {
  const rows: Change[] = [];
  for (const [id, value] of vault.store.all<unknown>('state')) {
    if (id.startsWith('noticed:') && typeof value === 'string' && value >= day)
      rows.push({ table: 'state', id, remove: true });
  }
  return rows;
}
