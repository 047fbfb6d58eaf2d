import type { Clause, ClauseWords } from '../../clause';

/** Order 227, point 28: the six tasks of ideological work. */
export const clause: Clause = {
  id: '227-53',
  source: 'order 227, point 28',
  title: 'Six tasks of ideological work',
  file: 'point-28-ideology-tasks.ts',
};

/** Tasks 1) to 6) of order 227, point 28, in the order of the text. */
export const IDEOLOGY_TASKS = ['28.1', '28.2', '28.3', '28.4', '28.5', '28.6'] as const;
export type IdeologyTask = (typeof IDEOLOGY_TASKS)[number];

/** Words of each task. */
export const IDEOLOGY_TASK_WORDS: Readonly<Record<IdeologyTask, ClauseWords>> = {
  '28.1': {
    kk: 'бөлімшелерде жеке құраммен тәрбиелік, әлеуметтік-құқықтық, психологиялық және идеологиялық жұмыстарды ұйымдастыру және жүргізу, мемлекеттің идеологиясын, ел басшылығының заңдылықты сақтау, ұлтаралық және конфессияаралық келісімді қамтамасыз ету бойынша қабылдайтын шараларын түсіндіру',
    ru: 'организация и проведение в подразделениях воспитательной, социально-правовой, психологической и идеологической работы с личным составом, разъяснение идеологии государства, мер руководства страны по соблюдению законности, обеспечению межнационального и межконфессионального согласия',
    en: "organising educational, socio-legal, psychological and ideological work with personnel; explaining the ideology of the state and the measures of the country's leadership for legality and for accord between peoples and confessions",
  },
  '28.2': {
    kk: 'қызметкерлердің лауазымдық міндеттерін мінсіз орындауына тиімді ықпал ететін мемлекет саясатына адалдығын дамыту бойынша іс-шараларды ұйымдастыру және өткізу',
    ru: 'организация и проведение мероприятий по развитию верности сотрудников политике государства, способствующей безупречному исполнению должностных обязанностей',
    en: 'measures that develop loyalty to the policy of the state and so help to do the duties of office without fault',
  },
  '28.3': {
    kk: 'қызметкерлердің бойында патриоттық сананы, Отанға, өз халқына деген сүйіспеншілікті, антқа адалдықты, лауазымдық міндеттерін мінсіз орындауды нығайту',
    ru: 'укрепление у сотрудников патриотического сознания, любви к Родине и своему народу, верности присяге, безупречного исполнения должностных обязанностей',
    en: 'strengthening patriotism, love of the country and its people, loyalty to the oath, faultless performance of duties',
  },
  '28.4': {
    kk: 'жеке құрамның моральдық-психологиялық орнықтылығын, олардың деструктивті идеологияға иммунитетін дамыту',
    ru: 'развитие морально-психологической устойчивости личного состава, его иммунитета к деструктивной идеологии',
    en: 'developing the moral and psychological steadiness of personnel and its immunity to destructive ideology',
  },
  '28.5': {
    kk: 'бұқаралық ақпарат құралдары арқылы прокуратура органдарының қызметі туралы оң қоғамдық пікір қалыптастыру',
    ru: 'формирование через средства массовой информации положительного общественного мнения о деятельности органов прокуратуры',
    en: 'forming a good public opinion of the prosecution bodies through the mass media',
  },
  '28.6': {
    kk: 'идеологиялық жұмысты ұйымдастыру және жүргізу мәселелері бойынша мемлекеттік органдармен, бұқаралық ақпарат құралдарымен өзара іс-қимылды жүзеге асыру',
    ru: 'взаимодействие с государственными органами и средствами массовой информации по вопросам организации и проведения идеологической работы',
    en: 'working together with state bodies and mass media on ideological work',
  },
};
