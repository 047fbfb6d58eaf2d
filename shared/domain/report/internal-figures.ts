/** Figures that Annex 3 has no row for, and the other readings of its units; shown in the program and in the note. */
import { counsellingRow } from '../../regulation/order-227/annex-3/annex-3-counting';
import { procedureRow } from '../../regulation/order-227/annex-3/annex-3-other-units';
import type { Instant } from '../../time/instant';
import type { CivilRange } from '../../time/periods';
import type { InternalFigures } from './annex3';
import { countedUnordered } from './counted-records';
import type { CounsellingRecord, WorkRecord } from '../records/record';

/** People in a consultation; one person written down twice is one. */
export function personsCounselled(record: CounsellingRecord): number {
  return record.codes.length === 1 ? 1 : new Set(record.codes).size;
}

const PARTICIPANTS = {
  training: 'trainings',
  lecture: 'lecturesAndSeminars',
  seminar: 'lecturesAndSeminars',
  relaxation: 'relaxation',
} as const;

/** The internal figures of records already chosen for the period (D-03, D-03a, D-13). */
export function internalFigures(records: readonly WorkRecord[]): InternalFigures {
  const figures: InternalFigures = {
    diagnosticsProcedures: 0,
    counsellingPersons: { head: 0, employee: 0, trainee: 0, family: 0, total: 0 },
    counsellingForm: { individual: 0, group: 0 },
    counsellingChannel: { in_person: 0, phone: 0, email: 0, other: 0 },
    counsellingInitiative: { self: 0, management: 0 },
    preventionParticipants: { trainings: 0, lecturesAndSeminars: 0, relaxation: 0 },
    correctionSessions: 0,
  };
  for (const record of records) {
    if (record.kind === 'diagnostics') figures.diagnosticsProcedures += 1;
    if (record.kind === 'correction') figures.correctionSessions += 1;
    if (record.kind === 'counselling') addCounselling(figures, record);
    if (record.kind === 'prevention' && record.type !== 'methodical') {
      figures.preventionParticipants[PARTICIPANTS[record.type]] += record.participants;
    }
  }
  return figures;
}

function addCounselling(figures: InternalFigures, record: CounsellingRecord): void {
  const persons = personsCounselled(record);
  figures.counsellingPersons[record.client] += persons;
  figures.counsellingPersons.total += persons;
  figures.counsellingForm[record.form] += 1;
  figures.counsellingChannel[record.channel] += 1;
  figures.counsellingInitiative[record.initiative] += 1;
}

/** Figure by figure: `a + sign·b`; both have the same figures. */
export function addInternal(a: InternalFigures, b: InternalFigures, sign: 1 | -1 = 1): InternalFigures {
  return plus(a, b, sign) as unknown as InternalFigures;
}

interface Sums {
  [key: string]: number | Sums;
}

function plus(a: object, b: object, sign: 1 | -1): Sums {
  const other = b as Sums;
  return Object.fromEntries(
    Object.entries(a as Sums).map(([key, value]) => {
      const more = other[key] ?? 0;
      return [
        key,
        typeof value === 'object' && typeof more === 'object'
          ? plus(value, more, sign)
          : Number(value) + sign * Number(more),
      ];
    }),
  );
}

/** Rows 1 and 2 by the other unit: sessions instead of persons, persons instead of consultations (D-03, D-03a). */
export interface OtherUnits {
  row1AsProcedures: Record<'1' | '1.1' | '1.2' | '1.3' | '1.4' | '1.5', number>;
  row2AsPersons: Record<'2' | '2.1' | '2.2' | '2.3' | '2.4', number>;
}

/** The other readings of rows 1 and 2 for a period (D-03, D-03a). */
export function otherUnits(versions: Iterable<WorkRecord>, range: CivilRange, asOf?: Instant): OtherUnits {
  const units: OtherUnits = {
    row1AsProcedures: { '1': 0, '1.1': 0, '1.2': 0, '1.3': 0, '1.4': 0, '1.5': 0 },
    row2AsPersons: { '2': 0, '2.1': 0, '2.2': 0, '2.3': 0, '2.4': 0 },
  };
  for (const record of countedUnordered(versions, range, asOf)) {
    if (record.kind === 'diagnostics') {
      units.row1AsProcedures['1'] += 1;
      units.row1AsProcedures[procedureRow(record.examinees)] += 1;
    } else if (record.kind === 'counselling') {
      const persons = personsCounselled(record);
      units.row2AsPersons['2'] += persons;
      units.row2AsPersons[counsellingRow(record.client)] += persons;
    }
  }
  return units;
}
