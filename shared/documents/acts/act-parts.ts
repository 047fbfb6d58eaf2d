/**
 * What acts of both kinds have in common on paper (docs/forms.md, section 6). Whatever is not known is a line to write
 * on.
 */
import type { Act, ActCopy, ActSettings } from '../../domain/acts/act';
import { actDates } from '../../domain/acts/act';
import type { Signatory } from '../../domain/settings/settings';
import { actPapers as kk } from '../../texts/acts/papers/kk';
import { actPapers as ru } from '../../texts/acts/papers/ru';
import type { Texts } from '../../texts/texts';
import type { CivilDate } from '../../time/civil-date';
import { accessMark, approvalBlock, blankDate, centred, orBlank, text, withRank } from '../blocks';
import { documentDate, tableDate } from '../dates';
import type { DocumentLanguage } from '../inputs';
import type { Block, Inline } from '../model';
import { type DocumentTexts, documentTexts, fill } from '../texts';

/** A reprint: number of the copy and the day it was made. */
export interface CopyMark {
  number: number;
  on: CivilDate;
}

/** Words of the acts in one language. */
export function actTexts(language: DocumentLanguage): Texts<typeof kk> {
  return language === 'kk' ? kk : ru;
}

/** Marks, approval block, number, subject, place and date. */
export function actHead(
  act: Act,
  settings: ActSettings,
  language: DocumentLanguage,
  subject: string,
  copy: CopyMark | null,
): Block[] {
  const [words, more] = [documentTexts(language).act, actTexts(language)];
  const number = act.number === null ? words.numberBlank : fill(words.number, { number: act.number });
  return [
    ...(copy
      ? [
          {
            kind: 'rightBlock',
            lines: [[{ text: fill(more.copyMark, { number: copy.number, date: tableDate(copy.on) }), bold: true }]],
          } as Block,
          { kind: 'space', pt: 6 } as Block,
        ]
      : []),
    ...accessMark(language, settings.restrictedMark),
    approvalBlock(settings.authorisedHead, '', language, settings.unit.name[language]),
    { kind: 'space', pt: 14 },
    centred(number, { bold: true, keepWithNext: true }),
    centred(subject, { bold: true, keepWithNext: true }),
    ...(act.cancels
      ? [
          centred(fill(more.cancels, { number: act.cancels.number, date: tableDate(act.cancels.date) }), {
            keepWithNext: true,
            sizePt: 12,
          }),
        ]
      : []),
    { kind: 'space', pt: 8 },
    {
      kind: 'splitLine',
      left: [orBlank(settings.unit.city[language], 45)],
      right: act.state === 'draft' ? blankDate(language) : [documentDate(act.date, language)],
    },
    { kind: 'space', pt: 8 },
  ];
}

/** `№ 3 АКТ …` as the document is called. */
export function actTitle(act: Act, language: DocumentLanguage, subject: string): string {
  const words = documentTexts(language).act;
  return `${act.number === null ? words.numberBlank : fill(words.number, { number: act.number })} ${subject}`;
}

/** Who confirms it: the commission with the document that made it, or the psychologist alone (D-11). */
export function commissionBlocks(settings: ActSettings, language: DocumentLanguage): Block[] {
  const texts = documentTexts(language);
  const words = texts.act;
  if (settings.actSigning === 'psychologist')
    return [
      text(
        [
          actTexts(language).byPsychologist,
          ...personRuns(withPosition(settings.psychologist, texts, language), language),
        ],
        { align: 'left' },
      ),
    ];
  const { chair, members } = commissionOf(settings);
  return [
    text(decisionRuns(settings, language, texts), { align: 'left' }),
    text(words.commission, { spaceBeforePt: 6, keepWithNext: true }),
    text([words.chair, ...personRuns(chair, language)], { align: 'left' }),
    ...members.map((member, index) =>
      text([index === 0 ? words.members : words.member, ...personRuns(member, language)], { align: 'left' }),
    ),
  ];
}

/** Room, then a line for everybody who signs. */
export function signatureBlocks(settings: ActSettings, language: DocumentLanguage): Block[] {
  const texts = documentTexts(language);
  if (settings.actSigning === 'psychologist') {
    const alone = withPosition(settings.psychologist, texts, language);
    return [
      { kind: 'space', pt: 18 },
      { kind: 'signature', position: withRank(alone.position[language], alone, language), name: alone.name[language] },
    ];
  }
  const { chair, members } = commissionOf(settings);
  return [
    { kind: 'space', pt: 18 },
    { kind: 'signature', position: texts.act.chairTitle, name: chair.name[language] },
    ...members.map((member, index): Block => ({
      kind: 'signature',
      position: index === 0 ? texts.act.membersTitle : '',
      name: member.name[language],
    })),
  ];
}

/**
 * Backups and exported files by name, each with the day it was destroyed or a line for it; then the two dates of the
 * destruction.
 */
export function copyBlocks(act: Act, language: DocumentLanguage): Block[] {
  const texts = documentTexts(language);
  return [
    text([texts.act.backups, ...copyRuns(act.backups, texts)], { align: 'left' }),
    text([texts.act.exported, ...copyRuns(act.exportedFiles, texts)], { align: 'left' }),
  ];
}

/** The day of the first destruction and the day the last copy went; a line to write on for what is still open. */
export function datesBlock(act: Act, language: DocumentLanguage): Block {
  const words = actTexts(language);
  const { primary, copies } = actDates(act);
  const day = (date: string | null): Inline => (date === null ? { blank: 30 } : tableDate(date as CivilDate));
  const second: Inline[] = act.backups.length + act.exportedFiles.length === 0 ? [] : [words.datesCopies, day(copies)];
  return text([words.datesPrimary, day(primary), ...second, '.'], { align: 'left' });
}

/** Heads of the action log and of the vault's state: sixteen signs each, a dash where there is none. */
export function headsBlock(act: Act, language: DocumentLanguage): Block {
  const head = (value: string | null | undefined) =>
    value ? value.slice(0, 16).replace(/(.{4})(?=.)/g, '$1\u00A0') : '–';
  return text(fill(actTexts(language).heads, { audit: head(act.heads?.audit), state: head(act.heads?.state) }), {
    align: 'left',
    sizePt: 11,
  });
}

/** A line to write on would be torn from its words in a justified paragraph. */
export function alignOf(runs: Inline[]): 'left' | 'justify' {
  return runs.some((run) => typeof run === 'object' && 'blank' in run) ? 'left' : 'justify';
}

function withPosition(person: Signatory, texts: DocumentTexts, language: DocumentLanguage): Signatory {
  return person.position[language].trim()
    ? person
    : { ...person, position: { ...person.position, [language]: texts.common.psychologist } };
}

/**
 * D-11: the chair, the psychologist, one more. The psychologist takes the first empty place among the members unless
 * the
 * settings already name them there.
 */
function commissionOf({ commission, psychologist }: ActSettings): { chair: Signatory; members: Signatory[] } {
  const members = [...commission.members];
  const named =
    members.some((member) => isSamePerson(member, psychologist)) || isSamePerson(commission.chair, psychologist);
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
  return [position === '' ? { blank: 50 } : withRank(position, person, language), ', ', orBlank(name, 55)];
}

function decisionRuns(settings: ActSettings, language: DocumentLanguage, texts: DocumentTexts): Inline[] {
  const decision = settings.commission.decision;
  return decision
    ? [fill(texts.act.decision, { date: documentDate(decision.date, language), number: decision.number })]
    : [texts.act.decisionBlank, { blank: 38 }];
}

/** Copies by name and date, each with the day it was destroyed or a line for it; «жоқ» where there are none. */
function copyRuns(copies: readonly ActCopy[], texts: DocumentTexts): Inline[] {
  const words = texts.act;
  if (copies.length === 0) return [`${texts.common.none}.`];
  return copies.flatMap(({ name, date: on, time, closedOn, lostOn }, index): Inline[] => {
    const end = index === copies.length - 1 ? '.' : '; ';
    const date = time ? `${tableDate(on)} ${time}` : tableDate(on);
    if (lostOn && closedOn === null) return [fill(words.copyLost, { name, date, lost: tableDate(lostOn) }) + end];
    if (closedOn !== null) return [fill(words.copyClosed, { name, date, closed: tableDate(closedOn) }) + end];
    return [fill(words.copyOpen, { name, date }), { blank: 28 }, end];
  });
}
