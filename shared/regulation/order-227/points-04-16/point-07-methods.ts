import type { Clause, ClauseWords } from '../../clause';

/** Order 227, point 7: the eight methods of educational work. */
export const clause: Clause = {
  id: '227-07',
  source: 'order 227, point 7',
  title: 'Eight methods of educational work',
  file: 'point-07-methods.ts',
};

/** Methods 1) to 8) of order 227, point 7, in the order of the text. */
export const EDUCATION_METHODS = [
  'informing',
  'persuasion',
  'teaching',
  'promotion',
  'agitation',
  'instruction',
  'criticism',
  'discussion',
] as const;
export type EducationMethod = (typeof EDUCATION_METHODS)[number];

/** Words of each method. */
export const EDUCATION_METHOD_WORDS: Readonly<Record<EducationMethod, ClauseWords>> = {
  informing: { kk: 'ақпараттандыру', ru: 'информирование', en: 'informing' },
  persuasion: { kk: 'сендіру, оқу-ағарту', ru: 'убеждение, просвещение', en: 'persuasion, education' },
  teaching: { kk: 'оқыту', ru: 'обучение', en: 'teaching' },
  promotion: { kk: 'насихаттау', ru: 'пропаганда', en: 'promotion' },
  agitation: { kk: 'үгіттеу', ru: 'агитация', en: 'agitation' },
  instruction: { kk: 'нұсқау беру', ru: 'инструктирование', en: 'instruction' },
  criticism: { kk: 'сынау', ru: 'критика', en: 'criticism' },
  discussion: { kk: 'пікірталас', ru: 'дискуссия', en: 'discussion' },
};
