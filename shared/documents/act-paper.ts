/**
 * The act of destruction of research material (order 227, point 18; forms, section 6). It says what was done, how it was
 * checked and what the check cannot see; it never claims that recovery is impossible.
 */
import type { ActLine, DestructionAct } from '../domain/act';
import type { Settings, Signatory } from '../domain/settings';
import { accessMark, approvalBlock, blankDate, centred, orBlank, text } from './blocks';
import { documentDate, tableDate, tableMoment } from './dates';
import { actFileName } from './file-names';
import type { DocumentLanguage, DocumentStamp } from './inputs';
import type { Block, Inline, PaperCell, PaperDocument, PaperTable } from './model';
import { footerLine } from './stamp';
import { type DocumentTexts, counted, documentTexts, fill } from './texts';

/** What the act needs of the settings. */
export type ActSettings = Pick<Settings, 'unit' | 'psychologist' | 'authorisedHead' | 'commission' | 'restrictedMark'>;

/** The act as a paper in one language: A4 portrait, the ten columns of forms section 6 in compact type. Whatever is not known is a line to write on. */
export function actPaper(act: DestructionAct, settings: ActSettings, language: DocumentLanguage, stamp: DocumentStamp): PaperDocument {
  const texts = documentTexts(language);
  const words = texts.act;
  const number = act.number === null ? words.numberBlank : fill(words.number, { number: act.number });
  const { chair, members } = commissionOf(settings);
  const verification = verificationRuns(act, texts);
  const blocks: Block[] = [
    ...accessMark(language, settings.restrictedMark),
    approvalBlock(settings.authorisedHead, '', language, settings.unit.name[language]),
    { kind: 'space', pt: 14 },
    centred(number, { bold: true, keepWithNext: true }),
    centred(words.subject, { bold: true, keepWithNext: true }),
    { kind: 'space', pt: 8 },
    { kind: 'splitLine', left: [orBlank(settings.unit.city[language], 45)], right: act.state === 'draft' ? blankDate(language) : [documentDate(act.date, language)] },
    { kind: 'space', pt: 8 },
    text(words.basis),
    text(decisionRuns(settings, language, texts), { align: 'left' }),
    text(words.commission, { spaceBeforePt: 6, keepWithNext: true }),
    text([words.chair, ...personRuns(chair, language)], { align: 'left' }),
    ...members.map((member, index) => text([index === 0 ? words.members : words.member, ...personRuns(member, language)], { align: 'left' })),
    text(words.statement, { spaceBeforePt: 6, keepWithNext: true }),
    actTable(act.lines, texts),
    text(totalsLine(act.lines, texts), { align: 'left', bold: true, spaceBeforePt: 6 }),
    text(verification, { spaceBeforePt: 6, align: alignOf(verification) }),
    text([words.backups, ...copyRuns(act.backups, texts)], { align: 'left' }),
    text([words.exported, ...copyRuns(act.exportedFiles, texts)], { align: 'left' }),
    text(words.kept, { keepWithNext: true }),
    { kind: 'space', pt: 18 },
    { kind: 'signature', position: words.chairTitle, name: chair.name[language] },
    ...members.map((member, index): Block => ({ kind: 'signature', position: index === 0 ? words.membersTitle : '', name: member.name[language] })),
  ];
  const file = act.number === null ? words.draftFooter : actFileName(act, settings.unit.code, language, 'pdf').replace(/\.pdf$/, '');
  return { language, title: `${number} ${words.subject}`, landscape: false, baseSizePt: 14, blocks, footer: footerLine(file, stamp, language) };
}

/**
 * D-11: the chair, the psychologist, one more. The psychologist takes the first empty place among the members unless the
 * settings already name them there.
 */
function commissionOf({ commission, psychologist }: ActSettings): { chair: Signatory; members: Signatory[] } {
  const members = [...commission.members];
  const named = members.some((member) => isSamePerson(member, psychologist)) || isSamePerson(commission.chair, psychologist);
  if (!named) {
    const free = members.findIndex(isEmpty);
    if (free >= 0) members.splice(free, 1);
    members.unshift(psychologist);
  }
  return { chair: commission.chair, members };
}

function isSamePerson(a: Signatory, b: Signatory): boolean {
  return a.name.kk.trim() !== '' && a.name.kk.trim() === b.name.kk.trim();
}

function isEmpty({ position, rank, name }: Signatory): boolean {
  return [position, rank, name].every((words) => words.kk.trim() === '' && words.ru.trim() === '');
}

function personRuns(person: Signatory, language: DocumentLanguage): Inline[] {
  const [position, name] = [person.position[language].trim(), person.name[language].trim()];
  if (position === '' && name === '') return [{ blank: 110 }];
  return [position === '' ? { blank: 50 } : position, ', ', orBlank(name, 55)];
}

function decisionRuns(settings: ActSettings, language: DocumentLanguage, texts: DocumentTexts): Inline[] {
  const decision = settings.commission.decision;
  return decision ? [fill(texts.act.decision, { date: documentDate(decision.date, language), number: decision.number })] : [texts.act.decisionBlank, { blank: 38 }];
}

function actTable(lines: ActLine[], texts: DocumentTexts): PaperTable {
  const words = texts.act;
  const head = Object.values(words.columns).map((column): PaperCell => ({ text: column, bold: true, align: 'center' }));
  const rows = lines.map((line, index): PaperCell[] => [
    { text: String(index + 1), align: 'center' },
    { text: `№ ${line.registration}. ${line.title}` },
    { text: tableDate(line.end), align: 'center' },
    { text: tableDate(line.keepThrough), align: 'center' },
    { text: words.materials[line.kind] },
    { text: words.carriers[line.carrier], align: 'center' },
    { text: String(line.quantity), align: 'center' },
    // unconfirmed paper: empty cells for the pen
    { text: line.way === null ? '' : words.ways[line.way] },
    { text: line.destroyedAt === null ? '' : tableMoment(line.destroyedAt), align: 'center' },
    { text: line.control === null ? '–' : grouped(line.control), align: 'center', sizePt: 7 },
  ]);
  return { kind: 'table', widths: [6.5, 28, 17.5, 17.5, 20, 16, 10.5, 20, 17.5, 16.5], head: [head], rows, sizePt: 9 };
}

/** Hexadecimal in groups of eight, so that it breaks into lines of equal length and can be compared by eye. */
function grouped(control: string): string {
  return control.replace(/(.{8})(?=.)/g, '$1 ');
}

function totalsLine(lines: ActLine[], texts: DocumentTexts): string {
  const sum = (carrier: ActLine['carrier']) => lines.filter((line) => line.carrier === carrier).reduce((total, line) => total + line.quantity, 0);
  const words = texts.act;
  return fill(words.totals, {
    research: counted(new Set(lines.map((line) => line.researchId)).size, words.totalResearch),
    paper: counted(sum('paper'), words.totalPaper), electronic: counted(sum('electronic'), words.totalElectronic),
  });
}

/** What the program tried after the destruction and what came of it, then what it cannot see; a line to write on where nothing was electronic. */
function verificationRuns(act: DestructionAct, texts: DocumentTexts): Inline[] {
  const words = texts.act;
  const { rowsTried, rowsUnreadable, storeSamples, samplesFound } = act.verification;
  const parts: string[] = [];
  if (rowsTried > 0) {
    parts.push(rowsUnreadable === rowsTried
      ? counted(rowsTried, words.verifiedRows)
      : fill(words.verifiedRowsFailed, { tried: rowsTried, unreadable: rowsUnreadable, opened: rowsTried - rowsUnreadable }));
  }
  if (storeSamples > 0) {
    parts.push(samplesFound === 0 ? counted(storeSamples, words.verifiedSamples) : fill(words.verifiedSamplesFound, { n: storeSamples, found: samplesFound }));
  }
  if (parts.length === 0) return [words.verifiedBlank, { blank: 160 }];
  return [`${words.verified}${parts.join('; ')}. ${words.limits}`];
}

/** A line to write on would be torn from its words in a justified paragraph. */
function alignOf(runs: Inline[]): 'left' | 'justify' {
  return runs.some((run) => typeof run === 'object' && 'blank' in run) ? 'left' : 'justify';
}

/** Copies by name and date, each with the day it was destroyed or a line for it; «жоқ» where there are none. */
function copyRuns(copies: DestructionAct['backups'], texts: DocumentTexts): Inline[] {
  const words = texts.act;
  if (copies.length === 0) return [`${texts.common.none}.`];
  return copies.flatMap(({ name, date, closedOn }, index): Inline[] => {
    const end = index === copies.length - 1 ? '.' : '; ';
    if (closedOn !== null) return [fill(words.copyClosed, { name, date: tableDate(date), closed: tableDate(closedOn) }) + end];
    return [fill(words.copyOpen, { name, date: tableDate(date) }), { blank: 28 }, end];
  });
}
