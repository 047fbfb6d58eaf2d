import type { Clause, ClauseWords } from '../../clause';

/** Order 227, points 2, 3 and 27: aims of educational and ideological work, tasks of educational work. */
export const clause: Clause = {
  id: '227-03',
  source: 'order 227, points 2, 3 and 27',
  title: 'Aims of educational and ideological work; tasks of educational work',
  file: 'point-02-aims.ts',
};

/** Points 2 and 27, for the plans of the year. */
export const AIMS: Readonly<Record<'educational' | 'ideological', ClauseWords>> = {
  educational: {
    kk: 'жеке құрамның құқықтық ақпараттану, сауаттылық, мәдениет және адамгершілік деңгейін арттыру бойынша іс-шараларды ұйымдастыру, сондай-ақ қызметкерлердің прокуратура органдарының мақсатын, олардың алдында тұрған міндеттердің жұмыс істеу және орындалу ерекшеліктерін, мемлекеттік саясаттың негіздеріне сәйкес адам мен азаматтың, қоғам мен мемлекеттің құқықтарын, бостандықтарын және заңды мүдделерін қорғауға дайындығын түсінуге тәрбиелеу',
    ru: 'организация мероприятий по повышению уровня правовой информированности, грамотности, культуры и нравственности личного состава, а также воспитание у сотрудников понимания назначения органов прокуратуры, особенностей их работы и выполнения стоящих перед ними задач, готовности к защите прав, свобод и законных интересов человека и гражданина, общества и государства в соответствии с основами государственной политики',
    en: 'organising measures that raise the legal awareness, literacy, culture and morality of the personnel, and bringing up an understanding of what the prosecution bodies are for and readiness to protect the rights, freedoms and lawful interests of person and citizen, society and state',
  },
  ideological: {
    kk: 'қызметкерлерде мемлекеттің конституциялық қағидаттары мен ұлттық мүдделеріне адалдықты, патриоттық сананы, Отанға, өз халқына деген сүйіспеншілікті, антқа адалдықты, лауазымдық міндеттерін мінсіз орындауға ұмтылысты қалыптастыру бойынша іс-шараларды ұйымдастыру',
    ru: 'организация мероприятий по формированию у сотрудников преданности конституционным принципам и национальным интересам государства, патриотического сознания, любви к Родине и своему народу, верности присяге, стремления к безупречному исполнению должностных обязанностей',
    en: 'organising measures that form loyalty to the constitutional principles and national interests of the state, patriotism, love of country and people, faithfulness to the oath and the will to do one’s duties without fault',
  },
};

/** Point 3, tasks 1) to 4) of educational work; those of ideological work stand in point 28. */
export const EDUCATION_TASKS: readonly ClauseWords[] = [
  {
    kk: 'жеке құрамға жоғары рухани мәдениет пен адамгершілікке, мемлекеттік дүниетаным мен әлеуметтік белсенділікке баулу',
    ru: 'привитие личному составу высокой духовной культуры и нравственности, государственного мировоззрения и социальной активности',
    en: 'bringing the personnel to high culture and morality, a sense of the state and social activity',
  },
  {
    kk: 'оған мемлекеттік саясаттың негіздерін және қазақстандық қоғамды дамыту мен қайта құру саласында ел басшылығы қабылдайтын шараларды түсіндіру арқылы құқықтық ақпараттандырушылық пен сауаттылық дәрежесін арттыру',
    ru: 'повышение степени правовой информированности и грамотности путём разъяснения основ государственной политики и мер, принимаемых руководством страны по развитию и преобразованию казахстанского общества',
    en: 'raising legal awareness and literacy by explaining the state’s policy and the measures of the country’s leadership',
  },
  {
    kk: 'қызметкерлердің адам мен азаматтың, қоғам мен мемлекеттің құқықтарын, бостандықтарын және заңды мүдделерін қорғауға моральдық дайындығын, прокуратура органдарына қатыстылығы үшін мақтаныш пен жауапкершілікті қалыптастыру және қолдау',
    ru: 'формирование и поддержание моральной готовности сотрудников к защите прав, свобод и законных интересов человека и гражданина, общества и государства, гордости и ответственности за принадлежность к органам прокуратуры',
    en: 'forming and keeping moral readiness to protect rights and lawful interests, pride in and responsibility for belonging to the prosecution bodies',
  },
  {
    kk: 'прокурорлық қадағалауды кәсіби сауатты жүргізуді меңгеруге тұрақты ұмтылысты, прокуратура органдарына деген мақтаныш пен адалдықты дамыту',
    ru: 'развитие постоянного стремления к овладению профессионально грамотным осуществлением прокурорского надзора, гордости за органы прокуратуры и преданности им',
    en: 'developing the steady will to master competent prosecutorial supervision, pride in the prosecution bodies and loyalty to them',
  },
];
