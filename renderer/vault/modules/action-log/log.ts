/** The security log as the page shows it: lines, the whole check, the line of a printed check value. */
import { groupOf, printedHead, subjectParts, typedHead } from '../../../../shared/domain/action-log/audit';
import type { CivilDate } from '../../../../shared/time/civil-date';
import type { Instant } from '../../../../shared/time/instant';
import type { LogCheck, LogFilter, LogLine, LogMark, LogView, OnProgress } from '../../api';
import type { ChainLine } from '../../crypto/audit-chain';
import { HEAD, type LogHead, auditRows } from '../../open/logged-store';
import { type OpenVault, viewsOf } from '../../open/open-vault';
import { firstFault } from '../../rows/log-check';

/** Where the log stands: what papers and backups carry. Null in a vault that has no line of the chain yet. */
export function logMark(vault: OpenVault): LogMark | null {
  const head = vault.store.get<LogHead>('state', HEAD);
  return head ? { n: head.n, head: printedHead(head.link) } : null;
}

/** Lines that pass the filter, the latest first. */
export function logView(vault: OpenVault, filter: LogFilter): LogView {
  const all = linesOf(vault);
  const found = all.filter(
    ({ line, day }) =>
      (!filter.group || groupOf(line.event) === filter.group) &&
      (!filter.from || day >= filter.from) &&
      (!filter.to || day <= filter.to),
  );
  const months = [...new Set(all.map(({ day }) => day.slice(0, 7)))].sort().reverse();
  const named = registrations(vault);
  return {
    lines: found.slice(0, filter.most).map(({ line }) => shown(line, named)),
    found: found.length,
    total: all.length,
    mark: logMark(vault),
    months,
  };
}

/** Reads the chain from end to end. */
export function checkLog(vault: OpenVault, onProgress?: OnProgress): LogCheck {
  const { lines, others } = auditRows(vault.store);
  return { lines: lines.size, before: others.length, mark: logMark(vault), fault: firstFault(vault, onProgress) };
}

/** The line whose link begins with what was typed from paper. */
export function findLogLine(vault: OpenVault, typed: string): LogLine | null {
  const head = typedHead(typed);
  const line =
    head === null ? undefined : [...auditRows(vault.store).lines.values()].find(({ link }) => link.startsWith(head));
  return line ? shown(line, registrations(vault)) : null;
}

/** A line, and the day it was written. */
export type DatedLine = {
  line: Omit<ChainLine, 'n' | 'link'> & { n: number | null; link: string | null };
  day: CivilDate;
};

/** Lines of the chain and those of before it, the latest first. */
export function linesOf(vault: OpenVault): DatedLine[] {
  const { lines, others } = auditRows(vault.store);
  // Written in the vault's time zone: its text begins with the day there.
  const dated = (line: DatedLine['line']): DatedLine => ({ line, day: line.at.slice(0, 10) as CivilDate });
  const chain = [...lines.values()].sort((a, b) => b.n - a.n).map(dated);
  const before = others
    .map(([, value]) => ({ ...(value as ChainLine), n: null, link: null }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(dated);
  return [...chain, ...before];
}

function shown({ n, at, event, subject, link }: DatedLine['line'], named: ReadonlyMap<string, string>): LogLine {
  const { id, words } = subjectParts(subject);
  return {
    n,
    at: at as Instant,
    event,
    group: groupOf(event),
    subject: [named.get(id) ?? id, words].filter(Boolean).join(': '),
    head: link && printedHead(link),
  };
}

/** `№ 12/2026` by the id of a record, which is what lines name. */
export function registrations(vault: OpenVault): Map<string, string> {
  return new Map([...viewsOf(vault).entries].map(([id, { number, year }]) => [id, `№ ${number}/${year}`]));
}
