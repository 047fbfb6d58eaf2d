/** The act as it would be made now, for the eyes only: the vault makes the real one after the destruction. */
import type { ActLine, DestructionAct } from '../../../shared/domain/acts/act';
import { linesOf } from '../../../shared/domain/acts/act-lines';
import type { Settings } from '../../../shared/domain/settings/settings';
import { actPaper } from '../../../shared/documents/acts/act-paper';
import type { Block, PaperDocument } from '../../../shared/documents/model';
import { documentTexts } from '../../../shared/documents/texts';
import { type CivilDate, partsOf } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';
import type { ResearchCard } from '../../vault/api';

/** The lines the researches would have: the program's own and those a person will confirm. */
export function previewLines(cards: readonly ResearchCard[]): ActLine[] {
  return cards.flatMap((card) => {
    const { record, keepThrough } = card;
    if (card.termEnd === null || keepThrough === null) return [];
    const common = {
      researchId: record.id,
      registration: card.number === null ? record.id : `${card.number}/${card.year}`,
      title: record.title,
      end: card.termEnd,
      keepThrough,
    };
    return linesOf(common, record.materials, card.items, null);
  });
}

/** A paper with blanks for all that is known only afterwards: number, times, check, copies. */
export function previewPaper(
  cards: readonly ResearchCard[],
  settings: Settings,
  language: 'kk' | 'ru',
  today: CivilDate,
): PaperDocument {
  const act: DestructionAct = {
    id: 'preview',
    number: null,
    year: partsOf(today).year,
    state: 'draft',
    date: today,
    createdAt: `${today}T00:00Z` as Instant,
    lines: previewLines(cards),
    verification: { rowsTried: 0, rowsUnreadable: 0, storeSamples: 0, samplesFound: 0 },
    exportedFiles: [],
    backups: [],
    signedOn: null,
  };
  const paper = actPaper(act, settings, language, { programVersion: '', checkValue: null });
  const { backups, exported } = documentTexts(language).act;
  // Whether there are copies is not known yet, so nothing may be said of them.
  const blocks = paper.blocks.map((block): Block =>
    block.kind === 'paragraph' && (block.runs[0] === backups || block.runs[0] === exported)
      ? { ...block, runs: [block.runs[0], { blank: 90 }] }
      : block,
  );
  return { ...paper, blocks, footer: '' };
}
