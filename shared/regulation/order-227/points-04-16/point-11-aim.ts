import type { Clause, ClauseWords } from '../../clause';

/** Order 227, point 11: what psychological work is for, at ordinary times and under special conditions. */
export const clause: Clause = {
  id: '227-13',
  source: 'order 227, point 11',
  title: 'Aim of psychological work; special conditions',
  file: 'point-11-aim.ts',
};

/** Conditions the aim names: martial law, emergency, an operation against terrorism. */
export const SPECIAL_CONDITIONS = ['martial_law', 'emergency', 'counter_terror'] as const;
export type SpecialCondition = (typeof SPECIAL_CONDITIONS)[number];

/** Words of the aim. */
export const AIM_WORDS: ClauseWords = {
  kk: 'бөлімшелерде қолайлы моральдық-психологиялық ахуалды қамтамасыз ету, жеке құрамның, оның ішінде әскери және төтенше жағдай, терроризмге қарсы операцияларды жүргізу кезеңінде жедел-қызметтік міндеттерді орындауға психологиялық әзірлігін қолдау бойынша іс-шараларды ұйымдастыру',
  ru: 'организация мероприятий по обеспечению благоприятного морально-психологического климата в подразделениях, поддержанию психологической готовности личного состава, в том числе в период военного и чрезвычайного положения, проведения антитеррористических операций, к выполнению оперативно-служебных задач',
  en: 'a good moral and psychological climate in the units and the readiness of the personnel for their service tasks, also under martial law, in an emergency and during operations against terrorism',
};
