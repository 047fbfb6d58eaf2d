/**
 * Papers made under one code: the conclusion of a diagnostics (order 227, point 14) and the individual support plan
 * (SC-04).
 */
import { conclusionPaper } from '../../../../shared/documents/codes/conclusion-paper';
import { conclusionFileName, supportPlanFileName } from '../../../../shared/documents/file-names';
import type { PaperDocument } from '../../../../shared/documents/model';
import { supportPlanPaper } from '../../../../shared/documents/codes/support-plan-paper';
import type { DiagnosticsRecord } from '../../../../shared/domain/records/record';
import { normaliseCipher } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { clause as confidentiality } from '../../../../shared/regulation/order-227/points-04-16/point-14-confidentiality';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { partsOf } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import type { OutputFile } from '../../api';
import { type OpenVault, settingsOf, viewsOf } from '../../open/open-vault';
import { supportPlan } from '../../rows/code-cards';
import { paperFile } from '../report/documents';
import { stampOf } from '../../rows/stamps';

type Language = 'kk' | 'ru';

/** The conclusion as a paper, always of the version in force. */
export function conclusionDocument(
  vault: OpenVault,
  recordId: string,
  code: string,
  language: Language,
): Result<PaperDocument> {
  const record = viewsOf(vault).current.get(recordId);
  if (
    record?.kind !== 'diagnostics' ||
    record.status !== 'active' ||
    !record.examinees.some((one) => one.code === code)
  )
    return fail('conclusion.none');
  const other = otherCodeIn(record, code);
  if (other !== undefined)
    return fail('conclusion.other_codes', { params: { code: other }, clause: confidentiality.source });
  const settings = settingsOf(vault);
  const amendedOn = record.version > 1 ? civilDateIn(record.enteredAt, settings.timeZone) : null;
  const number = viewsOf(vault).entries.get(recordId) ?? null;
  const paper = conclusionPaper(
    { record, code, number, amendedOn, settings, stamp: stampOf(vault, 'conclusion', JSON.stringify([record, code])) },
    language,
  );
  return paper ? ok(paper) : fail('conclusion.none');
}

/** As {@link conclusionDocument}, as a file. */
export async function conclusionFile(
  vault: OpenVault,
  recordId: string,
  code: string,
  format: 'docx' | 'html',
  language: Language,
): Promise<Result<OutputFile>> {
  const paper = conclusionDocument(vault, recordId, code, language);
  const record = viewsOf(vault).current.get(recordId);
  if (!paper.ok || record?.kind !== 'diagnostics') return paper.ok ? fail('conclusion.none') : paper;
  const entry = viewsOf(vault).entries.get(recordId);
  const about = {
    year: entry?.year ?? partsOf(record.date).year,
    number: entry?.number ?? null,
    code,
    version: record.version,
  };
  return ok(
    await paperFile(paper.value, format, (extension) =>
      conclusionFileName(about, settingsOf(vault).unit.code, language, extension),
    ),
  );
}

/** Another person's code in the words that would be printed: theirs is not this person's paper. */
function otherCodeIn(record: DiagnosticsRecord, code: string): string | undefined {
  const said = new Set(
    normaliseCipher([record.conclusion, record.recommendations, record.methods].flat().join(' ')).split(
      /[^\p{L}\p{N}]+/u,
    ),
  );
  return record.examinees.find((one) => one.code !== code && said.has(one.code))?.code;
}

/** The plan as a paper. */
export function supportPlanDocument(vault: OpenVault, id: string, language: Language): Result<PaperDocument> {
  const plan = supportPlan(vault, id);
  return plan
    ? ok(supportPlanPaper(plan, settingsOf(vault), stampOf(vault, 'support_plan', JSON.stringify(plan)), language))
    : fail('code.not_found', { params: { code: '' } });
}

/** As {@link supportPlanDocument}, as a file. */
export async function supportPlanFile(
  vault: OpenVault,
  id: string,
  format: 'docx' | 'html',
  language: Language,
): Promise<Result<OutputFile>> {
  const [plan, paper] = [supportPlan(vault, id), supportPlanDocument(vault, id, language)];
  if (!plan || !paper.ok) return paper.ok ? fail('code.not_found', { params: { code: '' } }) : paper;
  return ok(
    await paperFile(paper.value, format, (extension) =>
      supportPlanFileName(plan.code, settingsOf(vault).unit.code, language, extension),
    ),
  );
}
