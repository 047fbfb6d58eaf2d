import type { Clause, ClauseWords } from '../../clause';

/** Order 227, point 6: cultural institutions and visual information as means; the responsible unit may add others. */
export const clause: Clause = {
  id: '227-06',
  source: 'order 227, point 6',
  title: 'Means of educational work',
  file: 'point-06-means.ts',
};

/** Means 1) to 3) of order 227, point 6, and `other`: what the responsible unit adds. */
export const EDUCATION_MEANS = ['performances', 'sports', 'museums', 'other'] as const;
export type EducationMeans = (typeof EDUCATION_MEANS)[number];

/** Words of each means. */
export const EDUCATION_MEANS_WORDS: Readonly<Record<EducationMeans, ClauseWords>> = {
  performances: {
    kk: 'мәдениет қайраткерлерінің және шығармашылық бригадалардың өнер көрсетулері',
    ru: 'выступления деятелей культуры и творческих бригад',
    en: 'performances of artists and creative teams',
  },
  sports: {
    kk: 'спорттық ойындар және мәдени-бұқаралық және спорттық-сауықтыру іс-шаралары',
    ru: 'спортивные игры, культурно-массовые и спортивно-оздоровительные мероприятия',
    en: 'sports, mass cultural and health events',
  },
  museums: { kk: 'мұражайларға экскурсиялар', ru: 'экскурсии в музеи', en: 'visits to museums' },
  other: { kk: 'қосымша іс-шара', ru: 'дополнительное мероприятие', en: 'a further measure' },
};
