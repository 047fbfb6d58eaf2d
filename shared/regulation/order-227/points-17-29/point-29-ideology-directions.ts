import type { Clause, ClauseWords } from '../../clause';

/** Order 227, point 29: two lines of work that keep destructive ideas out of the service. */
export const clause: Clause = {
  id: '227-54',
  source: 'order 227, point 29',
  title: 'Two directions against destructive ideas',
  file: 'point-29-ideology-directions.ts',
};

/** Directions 1) and 2) of order 227, point 29. */
export const IDEOLOGY_DIRECTIONS = ['29.1', '29.2'] as const;
export type IdeologyDirection = (typeof IDEOLOGY_DIRECTIONS)[number];

/** Words of each direction. */
export const IDEOLOGY_DIRECTION_WORDS: Readonly<Record<IdeologyDirection, ClauseWords>> = {
  '29.1': {
    kk: 'діни экстремизмге қарсы іс-қимыл саласындағы идеологиялық жұмысты жоспарлау',
    ru: 'планирование идеологической работы в сфере противодействия религиозному экстремизму',
    en: 'countering religious extremism',
  },
  '29.2': {
    kk: 'жеке құрамды теріс ақпараттық әсерден қорғау бойынша шаралар қолдану',
    ru: 'принятие мер по защите личного состава от негативного информационного воздействия',
    en: 'shielding personnel from harmful information',
  },
};
