/** Acts and their register as papers and files. What is printed of a final act is what it was when it became final. */
import { type Act, type ActSettings, nextCopy } from '../../../../shared/domain/acts/act';
import { actPaper } from '../../../../shared/documents/acts/act-paper';
import { actRegisterPaper, actRegisterWorkbook } from '../../../../shared/documents/acts/act-register';
import { disposalPaper } from '../../../../shared/documents/acts/disposal-paper';
import { actFileName, actRegisterFileName } from '../../../../shared/documents/file-names';
import type { DocumentStamp } from '../../../../shared/documents/inputs';
import type { PaperDocument } from '../../../../shared/documents/model';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { writeWorkbook } from '../../../documents';
import type { OutputFile } from '../../api';
import { type OpenVault, settingsOf, todayOf } from '../../open/open-vault';
import { actOf, list } from '../../rows/act-book';
import { type Language, type PaperFormat, paperFile } from '../report/documents';
import { stampOf } from '../../rows/stamps';

/** The act as a paper: for the eyes, or as it would be printed now. */
export function actDocument(vault: OpenVault, id: string, language: Language, asCopy: boolean): Result<PaperDocument> {
  const act = actOf(vault, id);
  return act ? ok(paperOf(vault, act, language, asCopy)) : fail('act.not_found');
}

/** The act as a file; a copy once its original is out. */
export async function actFile(
  vault: OpenVault,
  id: string,
  format: PaperFormat,
  language: Language,
): Promise<Result<OutputFile>> {
  const act = actOf(vault, id);
  if (!act) return fail('act.not_found');
  return ok(
    await paperFile(paperOf(vault, act, language, true), format, (extension) =>
      actFileName(act, signersOf(vault, act).unit.code, language, extension),
    ),
  );
}

/** The acts of one year in the order of series and number. */
export async function actRegisterFile(
  vault: OpenVault,
  year: number,
  format: PaperFormat | 'xlsx',
  language: Language,
): Promise<OutputFile> {
  const settings = settingsOf(vault);
  const acts = list(vault).filter((act) => act.year === year);
  const input = { acts, year, settings, stamp: stampOf(vault, 'act_register', JSON.stringify(acts.map(printed))) };
  if (format === 'xlsx')
    return {
      name: actRegisterFileName(year, settings.unit.code, 'xlsx', language),
      bytes: await writeWorkbook(actRegisterWorkbook(input, language)),
    };
  return paperFile(actRegisterPaper(input, language), format, (extension) =>
    actRegisterFileName(year, settings.unit.code, extension, language),
  );
}

function paperOf(vault: OpenVault, act: Act, language: Language, asCopy: boolean): PaperDocument {
  const number = asCopy && act.state !== 'draft' ? nextCopy(act, language) : 0;
  const copy = number > 0 ? { number, on: todayOf(vault) } : null;
  const [settings, stamp] = [signersOf(vault, act), stampOfAct(vault, act)];
  return act.kind === 'disposal'
    ? disposalPaper(act, settings, language, stamp, copy)
    : actPaper(act, settings, language, stamp, copy);
}

function signersOf(vault: OpenVault, act: Act): ActSettings {
  return act.signers ?? settingsOf(vault);
}

/**
 * The check value is taken over what is printed, so that every copy carries that of the original; the file's index is
 * that of the day it became final.
 */
function stampOfAct(vault: OpenVault, act: Act): DocumentStamp {
  const stamp = stampOf(vault, act.kind === 'disposal' ? 'disposal_act' : 'act', JSON.stringify(printed(act)));
  return act.signers ? { ...stamp, fileIndex: act.signers.fileIndex ?? '' } : stamp;
}

function printed(act: Act): object {
  const {
    state: _state,
    prints: _prints,
    scan: _scan,
    signedOn: _signedOn,
    cancelledBy: _cancelledBy,
    backups,
    exportedFiles,
    ...rest
  } = act;
  const closed = (copies: Act['backups']) => copies.map(({ name, date, closedOn }) => [name, date, closedOn]);
  return {
    ...rest,
    backups: closed(backups),
    exportedFiles: closed(exportedFiles),
    ...(act.kind === 'disposal' ? { disposedOn: null } : {}),
  };
}
