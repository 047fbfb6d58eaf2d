/**
 * Files of electron/ and renderer/vault that are longer than the limit, with their size now. The list only shrinks:
 * a file in it may not grow, and leaves it once it keeps the limit.
 */
export const KNOWN_LONG: Readonly<Record<string, { lines: number; bytes: number }>> = {
  'electron/main.ts': { lines: 303, bytes: 12797 },
  'electron/vault/vault-files.ts': { lines: 327, bytes: 11843 },
  'renderer/vault/crypto/frame.ts': { lines: 309, bytes: 12005 },
  'renderer/vault/crypto/sodium.ts': { lines: 303, bytes: 11111 },
  'renderer/vault/modules/acts/disposal.ts': { lines: 228, bytes: 10405 },
  'renderer/vault/modules/attachments/attached-files.ts': { lines: 314, bytes: 12723 },
  'renderer/vault/modules/backup/restore.ts': { lines: 265, bytes: 10674 },
  'renderer/vault/modules/old-journal/old-journal.ts': { lines: 274, bytes: 10827 },
  'renderer/vault/modules/records/records.ts': { lines: 325, bytes: 12901 },
  'renderer/vault/modules/research/destruction.ts': { lines: 382, bytes: 15718 },
  'renderer/vault/modules/research/research.ts': { lines: 308, bytes: 12162 },
  'renderer/vault/modules/unit-summary/unit-reports.ts': { lines: 276, bytes: 11545 },
  'renderer/vault/rows/code-cards.ts': { lines: 256, bytes: 10695 },
  'renderer/vault/session/session.ts': { lines: 290, bytes: 12235 },
  'renderer/vault/store/opening.ts': { lines: 313, bytes: 12816 },
  'renderer/vault/store/recover.ts': { lines: 237, bytes: 10372 },
  'renderer/vault/store/room.ts': { lines: 306, bytes: 11937 },
  'renderer/vault/store/store.ts': { lines: 270, bytes: 11321 },
};
