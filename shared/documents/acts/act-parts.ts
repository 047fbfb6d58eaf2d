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
    ...members.map((member) => text([words.member, ...personRuns(member, language)], { align: 'left' })),
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
    { kind: 'signature', position: postOf(texts.act.chairTitle, chair, language), name: chair.name[language] },
    ...members.map((member): Block => ({
      kind: 'signature',
      position: postOf(texts.act.memberTitle, member, language),
      name: member.name[language],
    })),
  ];
}

/** Backups and exported files by name, each with the day it was destroyed or a line for it. */
export function copyBlocks(act: Act, language: DocumentLanguage): Block[] {
  const texts = documentTexts(language);
  return [
    text([texts.act.backups, ...copyRuns(act.backups, texts)], { align: 'left' }),
    text([texts.act.exported, ...copyRuns(act.exportedFiles, texts)], { align: 'left' }),
  ];
}

/**
 * The first day and the day the last copy went, where a destruction was repeated on another day; nothing where one day
 * is all there is.
 */
export function datesBlocks(act: Act, language: DocumentLanguage): Block[] {
  const words = actTexts(language);
  const { primary, copies } = actDates(act);
  if (primary === null || copies === null || primary === copies) return [];
  return [
    text(
      words.datesPrimary + tableDate(primary as CivilDate) + words.datesCopies + tableDate(copies as CivilDate) + '.',
      { align: 'left' },
    ),
  ];
}

/** Last values of the action log and of the vault's state: sixteen characters each, a dash where there is none. */
export function headsLine(act: Act, language: DocumentLanguage): string {
  const head = (value: string | null | undefined) =>
    value ? value.slice(0, 16).replace(/(.{4})(?=.)/g, '$1\u00A0') : '–';
  return fill(actTexts(language).heads, { audit: head(act.heads?.audit), state: head(act.heads?.state) });
}

/** After the signatures, in small type: what the program noted and nobody signs for. */
export function annexBlocks(lines: readonly string[], language: DocumentLanguage): Block[] {
  const small = { align: 'left', sizePt: 9 } as const;
  return [
    text([{ text: actTexts(language).annex, bold: true }], { ...small, spaceBeforePt: 16, keepWithNext: true }),
    ...lines.map((line) => text(line, small)),
  ];
}

function postOf(title: string, person: Signatory, language: DocumentLanguage): string {
  const post = insideSentence(person.position[language].trim());
  return post === '' ? title : `${title} – ${withRank(post, person, language)}`;
}

/**
 * A post inside a sentence: the program's own word without its capital; a post that was typed in stays as it was typed.
 */
function insideSentence(position: string): string {
  return position.replace(/^Психолог(?=$|[\s,-])/u, 'психолог');
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
  return [
    position === '' ? { blank: 50 } : withRank(insideSentence(position), person, language),
    ', ',
    orBlank(name, 55),
  ];
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
