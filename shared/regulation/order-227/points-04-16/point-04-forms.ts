import type { Clause, ClauseWords } from '../../clause';

/** Order 227, point 4: the seven forms of educational work. */
export const clause: Clause = {
  id: '227-04',
  source: 'order 227, point 4',
  title: 'Seven forms of educational work',
  file: 'point-04-forms.ts',
};

/** Forms 1) to 7) of order 227, point 4, in the order of the text. */
export const EDUCATION_FORMS = [
  'state_legal',
  'informing',
  'teaching_heads',
  'meetings',
  'exchange',
  'individual',
  'materials',
] as const;
export type EducationForm = (typeof EDUCATION_FORMS)[number];

/** Words of each form. */
export const EDUCATION_FORM_WORDS: Readonly<Record<EducationForm, ClauseWords>> = {
  state_legal: {
    kk: 'мемлекеттік-құқықтық даярлық',
    ru: 'государственно-правовая подготовка',
    en: 'state-legal training',
  },
  informing: { kk: 'жеке құрамды ақпараттандыру', ru: 'информирование личного состава', en: 'informing personnel' },
  teaching_heads: {
    kk: 'бөлімшелер басшылары мен олардың орынбасарларын бағыныштыларымен тәрбиелік жұмыстың нысандары мен әдістеріне оқыту',
    ru: 'обучение руководителей подразделений и их заместителей формам и методам воспитательной работы с подчинёнными',
    en: 'teaching heads of units and their deputies the forms and methods of educational work with subordinates',
  },
  meetings: {
    kk: 'прокуратура органдарының, соғыс және еңбек ардагерлерімен, мемлекеттік қайраткерлермен тақырыптық кездесулер',
    ru: 'тематические встречи с ветеранами органов прокуратуры, войны и труда, государственными деятелями',
    en: 'themed meetings with veterans of the prosecution bodies, of war and labour, and with statesmen',
  },
  exchange: {
    kk: 'тәрбиелік жұмысты ұйымдастыру тәжірибесімен алмасу',
    ru: 'обмен опытом организации воспитательной работы',
    en: 'exchange of experience in organising educational work',
  },
  individual: {
    kk: 'жеке-тәрбиелік жұмыс',
    ru: 'индивидуально-воспитательная работа',
    en: 'individual educational work',
  },
  materials: {
    kk: 'аудиоматериалдар мен бейнематериалдарды, ақпараттық-анықтамалық материалдарды, жадынамаларды дайындау және шығару',
    ru: 'подготовка и выпуск аудио- и видеоматериалов, информационно-справочных материалов, памяток',
    en: 'preparing and issuing audio and video material, reference material and memos',
  },
};
