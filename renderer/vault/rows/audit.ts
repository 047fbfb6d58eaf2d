/**
 * The log of what was done with the vault: events and codes only, never content. The chain is made by
 * session/logged-store.
 */
import type { AuditEvent } from '../../../shared/domain/action-log/audit';
import { type Result, ok } from '../../../shared/errors/app-error';
import type { Instant } from '../../../shared/time/instant';
import { eraKey, nextKey, sealOf, sheetMark } from '../crypto/audit-chain';
import { type Key, boxPair, wipe } from '../crypto/sodium';
import { DRAFT, type LineDraft, auditRows, lineId } from '../open/logged-store';
import { type OpenVault, nowOf } from '../open/open-vault';
import type { Change } from '../store/store';
import { firstFault } from './log-check';

export interface AuditLine {
  at: Instant;
  event: AuditEvent;
  subject: string;
}

/** A line as a change, to be written together with what it tells of. */
export function auditLine(vault: OpenVault, event: AuditEvent, subject = ''): Change {
  return { table: 'audit', id: DRAFT, value: { at: nowOf(vault), event, subject } satisfies LineDraft };
}

/** The line about a recovery sheet put in force: from here on the seals are checked with this sheet. */
export function sheetLine(vault: OpenVault, { seed, publicKey }: { seed: Key; publicKey: Uint8Array }): Change {
  return {
    table: 'audit',
    id: DRAFT,
    value: {
      at: nowOf(vault),
      event: 'recovery.made',
      subject: '',
      sheet: { seed, mark: sheetMark(publicKey) },
    } satisfies LineDraft,
  };
}

/**
 * What the seals of the era that began with this sheet say: a line for the log. Only here, with the paper's seed, can a
 * rewriting by someone who had the vault's key be told from the truth.
 */
export function sealsLine(vault: OpenVault, seed: Key): Change {
  const pair = boxPair(seed);
  const mark = sheetMark(pair.publicKey);
  wipe(pair.privateKey);
  const { lines } = auditRows(vault.store);
  const ordered = [...lines.values()].sort((a, b) => a.n - b.n);
  const first = ordered.findLast((line) => line.opening?.sheet === mark);
  if (!first?.opening?.salt) return auditLine(vault, 'seals.unknown');
  const last = ordered.reduce((max, line) => (line.era === first.era ? Math.max(max, line.n) : max), first.n);
  let bad = firstFault(vault)?.n ?? Infinity;
  let key = eraKey(vault.root, seed, first.opening.salt);
  for (let n = first.n; n <= last && n < bad; n += 1) {
    const line = lines.get(lineId(n));
    if (line?.era !== first.era || line.seal !== sealOf(key, line.link)) bad = n;
    const next = nextKey(key);
    wipe(key);
    key = next;
  }
  wipe(key);
  return bad === Infinity
    ? auditLine(vault, 'seals.held', `${first.n}–${last}`)
    : auditLine(vault, 'seals.broken', String(bad));
}

/** State row a restore leaves behind: the log of the restored vault has its line at the first unlock. */
export const RESTORED = 'audit.restored';

/** Says first of all that this vault came from a backup. */
export async function noteRestore(vault: OpenVault): Promise<Result<null>> {
  const subject = vault.store.get<string>('state', RESTORED);
  return subject === undefined
    ? ok(null)
    : vault.store.write([auditLine(vault, 'backup.restored', subject), { table: 'state', id: RESTORED, remove: true }]);
}

/** State row of a vault that was written anew under a new key: its line in the log follows when it has been opened. */
export const RENEWED = 'audit.renewed';

/** Says that the vault key was renewed, once. */
export async function noteRenewal(vault: OpenVault): Promise<Result<null>> {
  return vault.store.get('state', RENEWED) === undefined
    ? ok(null)
    : vault.store.write([auditLine(vault, 'key.renewed'), { table: 'state', id: RENEWED, remove: true }]);
}

/** State row with the faults the log has already been told of. */
const TOLD = 'audit.told';

/**
 * Lines about what the opening found; each finding once, however often the vault is opened with it. `fault`: the chain
 * is broken.
 */
export function faultLines(vault: OpenVault): { changes: Change[]; fault: boolean } {
  const { damaged, repaired } = vault.store;
  const fault = firstFault(vault);
  const found = {
    damaged: damaged
      .map(({ table, id }) => `${table} ${id}`)
      .sort()
      .join(', ')
      .slice(0, 200),
    broken: fault ? `${fault.n} ${fault.why}` : '',
  };
  const told = vault.store.get<typeof found>('state', TOLD) ?? { damaged: '', broken: '' };
  const { rebuilt, missing, names, files } = repaired;
  const changes: Change[] = rebuilt
    ? [
        auditLine(
          vault,
          'store.rebuilt',
          [missing ? `-${missing}${names ? ` (${names})` : ''}` : '', ...files].filter(Boolean).join(' '),
        ),
      ]
    : [];
  if (vault.hurt.length) changes.push(auditLine(vault, 'slots.mended', vault.hurt.join(' ')));
  if (found.damaged && found.damaged !== told.damaged) changes.push(auditLine(vault, 'rows.damaged', found.damaged));
  if (fault && found.broken !== told.broken) changes.push(auditLine(vault, 'log.broken', String(fault.n)));
  if (found.damaged !== told.damaged || found.broken !== told.broken)
    changes.push({ table: 'state', id: TOLD, value: found });
  return { changes, fault: fault !== null };
}

const ALARMS: readonly string[] = ['log.cut', 'log.key_lost', 'seals.broken'] satisfies AuditEvent[];

/** Whether the opening that has just been noted had something to say against the log. */
export function alarmed(vault: OpenVault): boolean {
  const { lines } = auditRows(vault.store);
  let unlocks = 0;
  for (let n = lines.size; n > 0 && unlocks < 2; n -= 1) {
    const event = lines.get(lineId(n))?.event ?? '';
    if (event === 'vault.unlocked') unlocks += 1;
    else if (ALARMS.includes(event)) return true;
  }
  return false;
}
