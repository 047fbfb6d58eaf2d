/**
 * The security log: which events it knows and in which group a person looks for them. A line names codes, numbers and
 * files, never content. The words for the events are texts of the module `securityLog`.
 */
export const AUDIT_GROUPS = ['entry', 'files', 'backup', 'access', 'material', 'clock', 'program', 'faults'] as const;
/** What the log can be filtered by. */
export type AuditGroup = (typeof AUDIT_GROUPS)[number];

/** Every event with its group. */
export const AUDIT_EVENTS = {
  'vault.created': 'entry',
  'vault.unlocked': 'entry',
  'vault.locked': 'entry',
  'vault.refused': 'entry',
  'vault.checked': 'program',
  'vault.loss_accepted': 'faults',
  'import.applied': 'files',
  'import.undone': 'files',
  'report.sent': 'files',
  'report.corrected': 'files',
  'report.withdrawn': 'files',
  'summary.read': 'files',
  'summary.changed': 'files',
  'summary.removed': 'files',
  'summary.restored': 'files',
  'summary.units': 'files',
  'plan.sent': 'files',
  'plan.returned': 'files',
  'plan.approved': 'files',
  'plan.unapproved': 'files',
  'plan.version': 'files',
  'plan.dropped': 'files',
  'export.file': 'files',
  'export.closed': 'files',
  'export.reopened': 'files',
  'document.printed': 'files',
  'backup.made': 'backup',
  'backup.restored': 'backup',
  'media.lost': 'backup',
  'media.found': 'backup',
  'passphrase.changed': 'access',
  'key.renewed': 'access',
  'recovery.made': 'access',
  'recovery.used': 'access',
  'seals.held': 'access',
  'seals.unknown': 'access',
  'material.added': 'material',
  'material.removed': 'material',
  'research.hold': 'material',
  'research.released': 'material',
  'research.noticed': 'material',
  'research.end_changed': 'material',
  'research.destroying': 'material',
  'research.resumed': 'material',
  'research.destroyed': 'material',
  'research.again': 'material',
  'act.final': 'material',
  'act.printed': 'material',
  'act.signed': 'material',
  'act.cancelled': 'material',
  'records.disposed': 'material',
  'clock.jump': 'clock',
  'clock.confirmed': 'clock',
  'clock.stated': 'clock',
  'clock.corrected': 'clock',
  'clock.behind': 'clock',
  'settings.changed': 'program',
  'store.rebuilt': 'faults',
  'store.behind': 'faults',
  'folder.behind': 'faults',
  'ring.behind': 'faults',
  'slots.mended': 'faults',
  'rows.damaged': 'faults',
  'seals.broken': 'faults',
  'log.broken': 'faults',
  'log.cut': 'faults',
  'log.key_lost': 'faults',
} as const satisfies Record<string, AuditGroup>;
/** An event of the log. */
export type AuditEvent = keyof typeof AUDIT_EVENTS;

/** Between the id a line is about and the words that go with it. */
const APART = '\n';
const MOST_WORDS = 300;

/** What a line is about: a record's id and, where the rules ask for it, why and by which paper (D07). */
export function subjectOf(id: string, words = ''): string {
  return words ? `${id}${APART}${words.replace(/\s+/g, ' ').slice(0, MOST_WORDS)}` : id;
}

/** The id of {@link subjectOf} and its words. */
export function subjectParts(subject: string): { id: string; words: string } {
  const [id = '', words = ''] = subject.split(APART);
  return { id, words };
}

/** Group of an event; events of a later version are nobody's group. */
export function groupOf(event: string): AuditGroup | null {
  return (AUDIT_EVENTS as Record<string, AuditGroup | undefined>)[event] ?? null;
}

/** Hexadecimal symbols of a check value that are printed on paper. */
export const PRINTED_HEAD = 16;
/** Fewer symbols than these name no line for certain. */
export const SHORTEST_HEAD = 8;

/** `3F9A 12C4 00B7 5D21`: a check value as it is printed. */
export function printedHead(link: string): string {
  return (
    link
      .slice(0, PRINTED_HEAD)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ');
}

/** What a person typed from paper as hexadecimal; null when it holds anything else or is too short to name a line. */
export function typedHead(text: string): string | null {
  // The Cyrillic letters that look like hexadecimal ones are meant as those.
  const plain = text
    .toUpperCase()
    .replace(/[\s\u00A0·.–-]/g, '')
    .replace(/[АВСЕ]/g, (letter) => ({ А: 'A', В: 'B', С: 'C', Е: 'E' })[letter] ?? letter);
  return /^[0-9A-F]+$/.test(plain) && plain.length >= SHORTEST_HEAD && plain.length <= 64 ? plain.toLowerCase() : null;
}
