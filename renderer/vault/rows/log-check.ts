/**
 * The chain of the security log read from end to end: what is missing, moved or changed, and which line shows it first.
 */
import { type ChainLine, digestOf, firstLink, linkOf } from '../crypto/audit-chain';
import type { OnProgress } from '../api';
import type { OpenVault } from '../open/open-vault';
import { HEAD, type LogHead, auditRows, lineId } from '../open/logged-store';

/**
 * `missing`: no such line; `changed`: it does not follow from those before it; `surplus`: behind the head; `head`,
 * `before`: what the log says of its end or of the lines of before the chain is not so.
 */
export type LogFault = { n: number; why: 'missing' | 'changed' | 'surplus' | 'head' | 'before' };

/** The first fault, or null. */
export function firstFault(vault: OpenVault, onProgress?: OnProgress): LogFault | null {
  const { lines, others } = auditRows(vault.store);
  const head = vault.store.get<LogHead>('state', HEAD);
  if (!head) return lines.size ? { n: 1, why: 'head' } : null;
  const before = digestOf(others);
  let link = firstLink(vault.root);
  let era = 0;
  for (let n = 1; n <= head.n; n += 1) {
    const line = lines.get(lineId(n));
    if (!line) return { n, why: 'missing' };
    if (!follows(line, { n, link, era })) return { n, why: 'changed' };
    if (line.opening && (line.opening.before.count !== before.count || line.opening.before.digest !== before.digest))
      return { n, why: 'before' };
    ({ link, era } = line);
    if (n % 500 === 0) onProgress?.({ step: 'checking', done: n, total: head.n });
  }
  if (link !== head.link || era !== head.era) return { n: head.n, why: 'head' };
  return lines.size > head.n ? { n: head.n + 1, why: 'surplus' } : null;
}

function follows(line: ChainLine, { n, link, era }: LogHead): boolean {
  return line.n === n && line.era === (line.opening ? era + 1 : era) && line.link === linkOf(link, line);
}
