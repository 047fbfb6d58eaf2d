/** The figures of Annex 3 of order 227, their rows, and which records stand behind each figure. */
import { ANNEX3_ROWS, type Annex3Key, type Annex3Row } from '../../regulation/order-227/annex-3/annex-3-rows';
import type { PeopleFigures } from './people-figures';
import type { WorkRecord } from '../records/record';

export { ANNEX3_ROWS, type Annex3Key, type Annex3Row };

/** Every figure of the form by its key. */
export type Annex3Figures = Record<Annex3Key, number>;

/**
 * What one record adds to one figure; totals have contributions of their own, so those of a figure always add up to it.
 */
export interface Contribution {
  row: Annex3Row | '1.5.not_recommended';
  record: WorkRecord;
  amount: number;
  codes: string[];
}

/** Figures that the form has no row for; shown in the program and in the note. */
export interface InternalFigures {
  diagnosticsProcedures: number;
  counsellingPersons: { head: number; employee: number; trainee: number; family: number; total: number };
  counsellingForm: { individual: number; group: number };
  counsellingChannel: { in_person: number; phone: number; email: number; other: number };
  counsellingInitiative: { self: number; management: number };
  preventionParticipants: { trainings: number; lecturesAndSeminars: number; relaxation: number };
  correctionSessions: number;
}

/** The report of a period as it stood at a moment. */
export interface Annex3Report {
  figures: Annex3Figures;
  internal: InternalFigures;
  people: PeopleFigures;
  contributions: Contribution[];
}
