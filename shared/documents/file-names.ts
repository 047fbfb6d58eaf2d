/**
 * Names of documents as files: Latin letters only, so that they survive any disk and mail gateway (docs/forms.md,
 * section 5).
 */
import type { Act } from '../domain/acts/act';
import type { PlanPeriod } from '../domain/plan/plan';
import { type HalfYear, halfYearName } from '../time/periods';
import type { DocumentLanguage } from './inputs';

/** Kinds of file a document can be saved as. */
export type DocumentExtension = 'xlsx' | 'docx' | 'pdf' | 'json';

/** Latin letters, digits and hyphens; anything else becomes a hyphen. */
function latin(text: string): string {
  return text.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 30) || 'UNIT';
}

/** `Esep_2026-1_TEST-01_v1.xlsx`; with a language (papers are made in one) `Esep_2026-1_TEST-01_v1_kk.docx`. */
export function reportFileName(
  period: HalfYear,
  unitCode: string,
  version: number,
  extension: DocumentExtension,
  language?: DocumentLanguage,
): string {
  return `Esep_${halfYearName(period)}_${latin(unitCode)}_v${version}${language ? `_${language}` : ''}.${extension}`;
}

/** `Zhurnal_2026-1_TEST-01.xlsx`; `part` is a half-year's name, a year or a range of dates. */
export function journalFileName(
  part: string,
  unitCode: string,
  extension: DocumentExtension,
  language?: DocumentLanguage,
): string {
  return `Zhurnal_${latin(part)}_${latin(unitCode)}${language ? `_${language}` : ''}.${extension}`;
}

const PLAN_PARTS = { educational: 'tarbie', ideological: 'ideologiya' } as const;

/**
 * `Zhospar_2026-Q2_TEST-01.xlsx`, of a year `Zhospar_2027-tarbie_…`, of a further version `…_v2`; the report on its
 * execution is `Oryndalu_…`.
 */
export function planFileName(
  { book, year, quarter, version }: PlanPeriod & { version: number },
  kind: 'plan' | 'execution',
  unitCode: string,
  extension: DocumentExtension,
  language?: DocumentLanguage,
): string {
  const period = `${year}-${book === 'quarter' ? `Q${quarter}` : PLAN_PARTS[book]}`;
  return `${kind === 'plan' ? 'Zhospar' : 'Oryndalu'}_${period}_${latin(unitCode)}${version > 1 ? `_v${version}` : ''}${language ? `_${language}` : ''}.${extension}`;
}

/**
 * `Akt_2026-1_TEST-01_kk.docx`, of a disposal `AktBolu_2026-1_…`: year and number of the act; `zhoba` stands for the
 * number of a draft.
 */
export function actFileName(
  act: Pick<Act, 'year' | 'number' | 'kind'>,
  unitCode: string,
  language: DocumentLanguage,
  extension: DocumentExtension,
): string {
  return `${act.kind === 'disposal' ? 'AktBolu' : 'Akt'}_${act.year}-${act.number === null ? 'zhoba' : latin(act.number)}_${latin(unitCode)}_${language}.${extension}`;
}

/** `Aktiler_2026_TEST-01_kk.xlsx`: the register of a year. */
export function actRegisterFileName(
  year: number,
  unitCode: string,
  extension: DocumentExtension,
  language: DocumentLanguage,
): string {
  return `Aktiler_${year}_${latin(unitCode)}_${language}.${extension}`;
}

/** `Baqylau_2026-03_TEST-01_kk.docx`: the control sheet of a month. */
export function controlFileName(
  month: string,
  unitCode: string,
  language: DocumentLanguage,
  extension: DocumentExtension,
): string {
  return `Baqylau_${latin(month)}_${latin(unitCode)}_${language}.${extension}`;
}

/**
 * `Qorytyndy_2026-14_4821_TEST-01_v2_kk.docx`: number of the journal, code, version; a code of other letters is left
 * out.
 */
export function conclusionFileName(
  about: { year: number; number: number | null; code: string; version: number },
  unitCode: string,
  language: DocumentLanguage,
  extension: DocumentExtension,
): string {
  const code = /^[A-Za-z0-9]+$/.test(about.code) ? `_${about.code}` : '';
  return `Qorytyndy_${about.year}-${about.number ?? 'zhoba'}${code}_${latin(unitCode)}_v${about.version}_${language}.${extension}`;
}

/** `Suiemeldeu_4821_TEST-01_kk.docx`. */
export function supportPlanFileName(
  code: string,
  unitCode: string,
  language: DocumentLanguage,
  extension: DocumentExtension,
): string {
  return `Suiemeldeu${/^[A-Za-z0-9]+$/.test(code) ? `_${code}` : ''}_${latin(unitCode)}_${language}.${extension}`;
}

/** `Zhiyntyq_2026-1_GPO_kk.xlsx`: the reports of all units brought together. */
export function summaryFileName(
  period: HalfYear,
  unitCode: string,
  language: DocumentLanguage,
  extension: DocumentExtension,
): string {
  return `Zhiyntyq_${halfYearName(period)}_${latin(unitCode)}_${language}.${extension}`;
}
