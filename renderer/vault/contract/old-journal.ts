/** Bringing an old journal in, and the register of imports. */
import { z } from 'zod';
import type { Mapping } from '../../../shared/import/old-journal/mapping';
import type { TableFile } from '../../../shared/tables/table';
import type { DryRun, ImportView, OutputFile, TableSample, TableView } from '../api';
import { call, callAnytime, onProgress } from './call';
import { id, judgedByHandler, place, screenLanguage, text } from './inputs';

const mapping = judgedByHandler<Mapping>();

export const oldJournal = {
  /** `file, table`: takes a table the reading room has read; it is kept until another one, a lock or `dropTable`. */
  openTable: call(z.object({ name: text, checksum: text }), judgedByHandler<TableFile>()).answers<TableView>(),
  /** `ticket, sheet, headerRow`: a first mapping for another sheet or heading row. */
  guessTable: call(id, place, place.nullable()).answers<Mapping>(),
  /** `ticket, mapping`. */
  sampleTable: call(id, mapping).answers<TableSample>(),
  /**
   * `ticket, mapping, onProgress?`: the dry run: every row by the rules of entry. Stores nothing. `cancelled` after
   * `stopTable`.
   */
  judgeTable: call(id, mapping, onProgress).answers<DryRun>(),
  /**
   * `ticket, onProgress?`: stores what the dry run called good, all in one write; remembers the mapping. Refuses
   * blocked columns (`import.blocked`).
   */
  applyTable: call(id, onProgress).answers<{ stored: number; refused: number; importId: string }>(),
  /** Stops `judgeTable` or `applyTable`; nothing is stored then. */
  stopTable: callAnytime().answers<null>(),
  /**
   * `ticket, language`: refused rows of the dry run with their reasons, to be mended and brought in later; all cells
   * are inert text.
   */
  refusedRowsFile: call(id, screenLanguage).answers<OutputFile>(),
  dropTable: callAnytime().answers<null>(),

  /** The register of imports, the latest first. */
  imports: call().answers<ImportView[]>(),
  /**
   * `id, reason`: takes a whole import back: same day, nothing of it changed, no report sent since. `reason` stands in
   * the history where numbers stay.
   */
  undoImport: call(id, text).answers<{ records: number; how: 'given_back' | 'struck_out' }>(),
};
