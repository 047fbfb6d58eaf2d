/**
 * The modules of the program: what a folder is about. Every floor (shared/domain, shared/documents, shared/texts,
 * renderer/features, renderer/vault/modules, renderer/vault/contract) names its folders after them; which floor a
 * folder stands on says what its code may touch. `docs/adding-a-module.md` walks through a new one.
 */
export const MODULES = [
  /** Passphrase, recovery sheet, lock, clock, first run. */
  'access',
  /** The forward-secure log of what was done with the vault, and the register of files that left it. */
  'action-log',
  /** Acts of destruction and of disposal (order 227, point 18). */
  'acts',
  /** Files kept with a record, an appeal or an act. */
  'attachments',
  /** Backups and restoring them. */
  'backup',
  /** Person codes, their cards, groups, appeals (order 227, point 17). */
  'codes',
  /** The exchange file, both ways. */
  'exchange',
  /** The journal of psychological work (order 227, point 23). */
  'journal',
  /** An old journal kept as a table, brought in. */
  'old-journal',
  /** Saving, printing and previewing documents. */
  'output',
  /** Plans of the quarter and of the year (order 227, points 9, 24, 31). */
  'plan',
  /** Records of the six kinds of work (order 227, point 13). */
  'records',
  /** The half-year report of Annex 3 (order 227, point 25). */
  'report',
  /** Research from its start to the end of its term (order 227, point 18). */
  'research',
  /** Settings of the body, its calendar, forms and persons. */
  'settings',
  /** What is due, and the figures at a glance. */
  'today',
  /** The summary of other units' reports (order 227, point 26). */
  'unit-summary',
] as const;

/** Name of a module. */
export type ModuleName = (typeof MODULES)[number];
