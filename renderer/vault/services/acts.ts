/** The register of acts of destruction (order 227, point 18): what people add to a draft, its number, its later stages. */
import { type DestructionAct, destructionActSchema, openLines } from '../../../shared/domain/act';
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { OpenVault } from '../session/open-vault';
import { auditLine } from './audit';
import { finalise } from './destruction';

/** All acts, the latest first. */
export function list(vault: OpenVault): DestructionAct[] {
  return [...vault.store.all<DestructionAct>('act').values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** What people may still change in a draft: paper lines, copies ticked off, the date. The program's own lines stay as they are. */
export async function save(vault: OpenVault, changed: DestructionAct): Promise<Result<DestructionAct>> {
  const known = vault.store.get<DestructionAct>('act', changed.id);
  if (!known) return fail('act.not_found');
  if (known.state !== 'draft') return fail('act.final');
  const parsed = destructionActSchema.safeParse(changed);
  if (!parsed.success) return fail('record.invalid');
  const lines = known.lines.map((line, index) => {
    const typed = parsed.data.lines[index];
    return line.carrier === 'paper' && typed ? { ...line, way: typed.way === 'crypto_erase' ? null : typed.way, destroyedAt: typed.destroyedAt } : line;
  });
  const act: DestructionAct = { ...known, date: parsed.data.date, lines, exportedFiles: parsed.data.exportedFiles, backups: parsed.data.backups };
  const written = await vault.store.write([{ table: 'act', id: act.id, value: act }]);
  return written.ok ? ok(act) : written;
}

/**
 * Final: number given, nothing changes any more. Refused while a paper line is not confirmed, unless those lines are to
 * be filled in by pen (`openPaper`): they are printed empty, the program never claims paper was destroyed.
 */
export async function finaliseAct(vault: OpenVault, id: string, openPaper: boolean): Promise<Result<DestructionAct>> {
  const act = vault.store.get<DestructionAct>('act', id);
  if (!act) return fail('act.not_found');
  if (act.state !== 'draft') return fail('act.final');
  if (openLines(act).some((index) => !openPaper || act.lines[index]?.carrier !== 'paper')) return fail('act.incomplete', { clause: '227-37' });
  return finalise(vault, act);
}

/** Printed, then signed. */
export async function mark(vault: OpenVault, id: string, state: 'printed' | 'signed', on: CivilDate): Promise<Result<DestructionAct>> {
  const act = vault.store.get<DestructionAct>('act', id);
  if (!act) return fail('act.not_found');
  if (act.state === 'draft') return fail('act.incomplete');
  const next: DestructionAct = { ...act, state: act.state === 'signed' ? 'signed' : state, signedOn: state === 'signed' ? on : act.signedOn };
  const written = await vault.store.write([{ table: 'act', id, value: next }, auditLine(vault, state === 'signed' ? 'act.signed' : 'act.printed', act.number ?? '')]);
  return written.ok ? ok(next) : written;
}
