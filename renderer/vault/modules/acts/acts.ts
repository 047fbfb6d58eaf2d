/**
 * The register of acts (order 227, point 18; D-20): what people add to a draft, its number, its later stages. Nothing
 * final is ever deleted.
 */
import {
  type Act,
  type ActCopy,
  type ActLine,
  type ActRef,
  actKind,
  actSchema,
  isPersonsLine,
  nextActNumber,
  nextCopy,
  openLines,
} from '../../../../shared/domain/acts/act';
import { addedLines, confirmedLine } from '../../../../shared/domain/acts/act-lines';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { type CivilDate, partsOf } from '../../../../shared/time/civil-date';
import { randomBytes, toHex } from '../../crypto/sodium';
import { type OpenVault, nowOf, settingsOf, todayOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { actOf, changeAct, inTurn, list } from '../../rows/act-book';
import { auditLine } from '../../rows/audit';
import { checkLines } from './disposal';
import { exportsClosedBy } from '../action-log/exports';

/**
 * What people may still change in a draft: paper, electronic material outside the program, copies ticked off, the date,
 * the records of a disposal. The program's own lines stay as they are.
 */
export function save(vault: OpenVault, changed: Act): Promise<Result<Act>> {
  return changeAct(vault, changed.id, (known) => {
    if (known.state !== 'draft') return fail('act.final');
    const parsed = actSchema.safeParse(changed);
    if (!parsed.success) return fail('record.invalid');
    const { date, exportedFiles, backups } = parsed.data;
    if (date > todayOf(vault)) return fail('act.date', { field: 'date' });
    const shared = { date, exportedFiles, backups };
    const more = exportsClosedBy(vault, exportedFiles);
    if (known.kind === 'disposal') {
      if (parsed.data.kind !== 'disposal') return fail('record.invalid');
      // What is gone cannot be chosen anew.
      if (known.disposedOn !== null) return ok({ act: { ...known, ...shared }, more });
      const { lines, term } = parsed.data;
      const fault = checkLines(vault, lines, term.years);
      return fault ?? ok({ act: { ...known, ...shared, lines, term }, more });
    }
    const typedLines = parsed.data.kind === 'disposal' ? [] : parsed.data.lines;
    if (typedLines.some((line) => isPersonsLine(line) && isWrongDay(line, todayOf(vault))))
      return fail('act.date', { field: 'destroyedAt' });
    const own = known.lines.filter(({ source }) => source !== 'outside');
    const lines = own.map((line, index) => {
      const typed = typedLines[index];
      return typed ? confirmedLine(line, typed) : line;
    });
    return ok({ act: { ...known, ...shared, lines: [...lines, ...addedLines(own, typedLines)] }, more });
  });
}

/**
 * Final: number given, signatories and heads kept, nothing printed changes any more. Refused while a person's line is
 * not
 * confirmed, unless those lines are to be filled in by pen (`openPaper`): they are printed empty, the program never
 * claims that what it did not hold was destroyed. An act that puts another right cancels it now; that number stays
 * used.
 */
export function finaliseAct(vault: OpenVault, id: string, openPaper: boolean): Promise<Result<Act>> {
  return changeAct(vault, id, (act) => {
    if (act.state !== 'draft') return fail('act.final');
    if (act.kind === 'disposal') {
      const fault = act.disposedOn === null ? checkLines(vault, act.lines, act.term.years) : null;
      if (fault) return fault;
    } else if (openLines(act).some((index) => !openPaper || !isOpenToPen(act.lines[index])))
      return fail('act.incomplete', { clause: '227-37' });
    const { year } = partsOf(act.date);
    const number = nextActNumber(
      list(vault).filter((one) => actKind(one) === actKind(act)),
      year,
    );
    const { unit, psychologist, authorisedHead, commission, restrictedMark, actSigning, fileIndexes } =
      settingsOf(vault);
    const fileIndex = fileIndexes[act.kind === 'disposal' ? 'disposal_act' : 'act'];
    const final: Act = {
      ...act,
      state: 'final',
      number,
      year,
      signers: { unit, psychologist, authorisedHead, commission, restrictedMark, actSigning, fileIndex },
      heads: { audit: auditHead(vault), state: vault.store.head().check },
    };
    const more: Change[] = [auditLine(vault, 'act.final', number)];
    const wrong = act.cancels && actOf(vault, act.cancels.id);
    if (wrong)
      more.push(
        { table: 'act', id: wrong.id, value: { ...wrong, cancelledBy: refTo(final) } satisfies Act },
        auditLine(vault, 'act.cancelled', wrong.number ?? ''),
      );
    return ok({ act: final, more });
  });
}

/** Printed, then signed. The day is neither before the act's own nor in the future. */
export function mark(vault: OpenVault, id: string, state: 'printed' | 'signed', on: CivilDate): Promise<Result<Act>> {
  return changeAct(vault, id, (act) => {
    if (act.state === 'draft') return fail('act.incomplete');
    if (act.cancelledBy) return fail('act.cancelled', { params: { number: act.cancelledBy.number } });
    if (on < act.date || on > todayOf(vault)) return fail('act.date', { field: 'date' });
    if (act.state === 'signed' || (state === 'printed' && act.state === 'printed')) return ok({ act });
    const prints = act.prints?.length ? act.prints : [{ language: null, on, copy: 0 }];
    const next: Act = { ...act, state, prints, signedOn: state === 'signed' ? on : null };
    return ok({
      act: next,
      more: [auditLine(vault, state === 'signed' ? 'act.signed' : 'act.printed', act.number ?? '')],
    });
  });
}

/**
 * Notes that the act left on paper: the first time in a language is its original, every further one a copy with its
 * number. A file counts only once the original is out: before, it is what will be printed.
 */
export function notePrint(
  vault: OpenVault,
  id: string,
  language: 'kk' | 'ru',
  way: 'print' | 'file',
): Promise<Result<Act>> {
  return changeAct(vault, id, (act) => {
    const copy = nextCopy(act, language);
    if (act.state === 'draft' || (copy === 0 && way === 'file')) return ok({ act });
    const next: Act = {
      ...act,
      state: act.state === 'final' ? 'printed' : act.state,
      prints: [...(act.prints ?? []), { language, on: todayOf(vault), copy }],
    };
    return ok({ act: next, more: [auditLine(vault, 'act.printed', act.number ?? '')] });
  });
}

/**
 * Ticks off a copy that was destroyed after the act became final; `on` null takes the tick back. What is printed does
 * not change.
 */
export function closeCopy(
  vault: OpenVault,
  id: string,
  place: 'backups' | 'exportedFiles',
  index: number,
  on: CivilDate | null,
): Promise<Result<Act>> {
  return changeAct(vault, id, (act) => {
    const copy = act[place][index];
    if (!copy) return fail('bad_request');
    if (act.state === 'draft' || copy.closedOn !== null) return fail('act.final');
    if (on !== null && (on < copy.date || on > todayOf(vault))) return fail('act.date');
    const closed: ActCopy = { ...copy, laterOn: on };
    return ok({
      act: { ...act, [place]: act[place].with(index, closed) },
      more: place === 'exportedFiles' ? exportsClosedBy(vault, [closed]) : [],
    });
  });
}

/**
 * A draft that puts a wrong act right: the same lines, open again where people fill them in. The wrong one is cancelled
 * when this one becomes final.
 */
export function correctAct(vault: OpenVault, id: string): Promise<Result<Act>> {
  return inTurn(vault, async () => {
    const wrong = actOf(vault, id);
    if (!wrong) return fail('act.not_found');
    if (wrong.state === 'draft') return fail('act.incomplete');
    if (wrong.cancelledBy) return fail('act.cancelled', { params: { number: wrong.cancelledBy.number } });
    const begun = list(vault).find((one) => one.state === 'draft' && one.cancels?.id === id);
    if (begun) return ok(begun);
    const { signers: _signers, heads: _heads, scan: _scan, prints: _prints, ...kept } = wrong;
    const today = todayOf(vault);
    const copies = (known: ActCopy[]): ActCopy[] =>
      known.map(({ laterOn, ...copy }) => ({ ...copy, closedOn: copy.closedOn ?? laterOn ?? null }));
    const act: Act = {
      ...kept,
      id: toHex(randomBytes(8)),
      number: null,
      state: 'draft',
      date: today,
      year: partsOf(today).year,
      createdAt: nowOf(vault),
      signedOn: null,
      backups: copies(wrong.backups),
      exportedFiles: copies(wrong.exportedFiles),
      cancels: refTo(wrong),
    };
    const written = await vault.store.write([{ table: 'act', id: act.id, value: act }]);
    return written.ok ? ok(act) : written;
  });
}

/**
 * Throws a draft away that nothing happened under yet: it never had a number. The draft of a destruction stays, for the
 * destruction is a fact.
 */
export function dropDraft(vault: OpenVault, id: string): Promise<Result<null>> {
  return inTurn(vault, async () => {
    const act = actOf(vault, id);
    if (!act) return fail('act.not_found');
    if (act.state !== 'draft') return fail('act.final');
    if (actKind(act) === 'destruction' && !act.cancels) return fail('not_allowed');
    return vault.store.write([{ table: 'act', id, remove: true }]);
  });
}

/** A person's day is neither within the term of keeping nor to come. */
function isWrongDay({ destroyedAt, keepThrough }: ActLine, today: CivilDate): boolean {
  const day = destroyedAt?.slice(0, 10);
  return day !== undefined && (day <= keepThrough || day > today);
}

function isOpenToPen(line: ActLine | undefined): boolean {
  return line !== undefined && isPersonsLine(line);
}

function refTo({ id, number, date }: Act): ActRef {
  return { id, number: number ?? '', date };
}

/** The head of the action log's chain, in hexadecimal; null while the log keeps none. */
function auditHead(vault: OpenVault): string | null {
  return vault.store.get<{ link?: string }>('state', 'audit.head')?.link ?? null;
}
