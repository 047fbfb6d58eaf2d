/** The register of acts: of destruction (order 227, point 18) and of disposal (D-20). */
import { z } from 'zod';
import type { Act, DisposalLine } from '../../../shared/domain/acts/act';
import type { OutputFile, PaperDocument } from '../api';
import { call, onProgress } from './call';
import {
  bytes,
  day,
  destroyWord,
  fileFormat,
  flag,
  id,
  judgedByHandler,
  kind,
  list,
  paperFormat,
  paperLanguage,
  place,
  text,
  year,
} from './inputs';

/** Whole years and the article of the nomenclature; what makes no term is refused at its field. */
const term = z.object({ years: z.number(), basis: text });

export const acts = {
  /** The register: acts of destruction and of disposal, the latest first. */
  acts: call().answers<Act[]>(),
  /** `act`: paper lines confirmed, copies ticked off, dates, records of a disposal: everything a draft may change. */
  saveAct: call(judgedByHandler<Act>({ id })).answers<Act>(),
  /**
   * `id, openPaper?`: gives the number and freezes the act; `openPaper` leaves unconfirmed paper lines empty for the
   * pen. Later `printed`, `signed`.
   */
  finaliseAct: call(id, flag.optional()).answers<Act>(),
  /** `id, state, on`. */
  markAct: call(id, z.enum(['printed', 'signed']), day).answers<Act>(),
  /**
   * `id, language, way`: the act left the printer, or a file of it was saved: the first paper of a language is its
   * original, the next ones are numbered copies.
   */
  notePrint: call(id, paperLanguage, z.enum(['print', 'file'])).answers<Act>(),
  /** `id, place, index, on`: a backup or exported file destroyed after the act became final; null takes it back. */
  closeCopy: call(id, z.enum(['backups', 'exportedFiles']), place, day.nullable()).answers<Act>(),
  /** `id`: a draft that puts a wrong act right; the wrong one is cancelled when it becomes final. */
  correctAct: call(id).answers<Act>(),
  /** `id`: throws a draft away under which nothing was destroyed yet. */
  dropActDraft: call(id).answers<null>(),
  /** `id, name, bytes`: a scan of the signed act: PDF, PNG, JPEG up to 20 MB (`act.scan_type`, `act.scan_large`). */
  attachScan: call(id, text, bytes).answers<Act>(),
  /** `id`. */
  dropScan: call(id).answers<Act>(),
  /** `id`. */
  readScan: call(id).answers<OutputFile>(),
  /** `years, filter`: journal lines whose term of so many whole years is over (D-20). */
  disposalCandidates: call(term.shape.years, z.object({ year: year.optional(), kinds: list(kind).optional() })).answers<
    DisposalLine[]
  >(),
  /** `recordIds, term`. */
  createDisposal: call(list(id), term).answers<Act>(),
  /**
   * `id, confirmation, onProgress?`: removes the content of the act's records for good; `confirmation` is the word the
   * person typed (`research.confirm_mismatch`).
   */
  dispose: call(id, destroyWord, onProgress).answers<Act>(),

  /**
   * `id, language, asCopy?`: for the preview on screen; `asCopy`: as it would be printed now, marked as a copy when the
   * original is out.
   */
  actDocument: call(id, paperLanguage, flag.optional()).answers<PaperDocument>(),
  /** `id, format, language`. */
  actFile: call(id, paperFormat, paperLanguage).answers<OutputFile>(),
  /** `year, format, language`: the register of one year. */
  actRegisterFile: call(year, fileFormat, paperLanguage).answers<OutputFile>(),
};
