import type { Clause, ClauseWords } from './clause';

/** Order 227, point 12: the five tasks of psychological work. */
export const clause: Clause = {
  id: '227-14',
  source: 'order 227, point 12',
  title: 'Five tasks of psychological work',
  file: 'point-12-tasks.ts',
  also: ['227-15', '227-16', '227-17', '227-18'],
};

/** Tasks 1) to 5) of order 227, point 12, in the order of the text. */
export const TASKS = ['T1', 'T2', 'T3', 'T4', 'T5'] as const;
export type Task = (typeof TASKS)[number];

/** Words of each task. */
export const TASK_WORDS: Readonly<Record<Task, ClauseWords>> = {
  T1: {
    kk: 'қызметкерде кәсіби қызметті табысты және тиімді орындау және жедел-қызметтік мақсаттар мен міндеттерге қол жеткізу үшін қажетті кәсіби маңызды қасиеттерді зерделеу, дамыту және қолдау',
    ru: 'изучение, развитие и поддержка у сотрудника профессионально важных качеств, необходимых для успешного и эффективного исполнения профессиональной деятельности и достижения оперативно-служебных целей и задач',
    en: 'studying, developing and supporting the qualities an employee needs for the service and its aims',
  },
  T2: {
    kk: 'қызметкердің жеке және тұлғааралық жанжалдарын, проблемаларын шешуге, кәсіби жану профилактикасына, сондай-ақ бөлімшелерде қолайлы моральдық-психологиялық ахуалды қамтамасыз етуге көмек көрсетуге бағытталған іс-шаралар',
    ru: 'мероприятия, направленные на помощь в разрешении личных и межличностных конфликтов и проблем сотрудника, профилактику профессионального выгорания, обеспечение благоприятного морально-психологического климата в подразделениях',
    en: 'measures that help with personal conflicts and problems, prevent burnout and keep a good moral and psychological climate',
  },
  T3: {
    kk: 'ұжымдардағы моральдық-психологиялық ахуалдың жай-күйіне және қызметкерлердің қызмет жағдайларына қанағаттану деңгейіне әлеуметтік мониторинг жүргізу, болжам жасау және ұсынымдар әзірлеу, бөлімшелер басшыларына кеңес беру',
    ru: 'социальный мониторинг морально-психологического климата в коллективах и удовлетворённости сотрудников условиями службы, прогноз и рекомендации, консультирование руководителей подразделений',
    en: 'social monitoring of the climate and of satisfaction with the service, forecast and recommendations, advice to heads of units',
  },
  T4: {
    kk: 'Құқық қорғау органдары академиясының тыңдаушыларын бастапқы кәсіптік даярлықта оқыту және тағылымдамадан өту кезеңінде психологиялық сүйемелдеу',
    ru: 'психологическое сопровождение слушателей Академии правоохранительных органов в период первоначальной профессиональной подготовки и стажировки',
    en: 'supporting trainees of the Academy of law-enforcement bodies during initial training and internship',
  },
  T5: {
    kk: 'қызметкерге психология саласында арнайы танымдарды талап ететін кәсіби және жедел-қызметтік іс-әрекетте психологиялық оқу-ағарту және көмек көрсету',
    ru: 'психологическое просвещение и помощь сотруднику в профессиональной и оперативно-служебной деятельности, требующей специальных познаний в области психологии',
    en: 'psychological education and help in work that needs special knowledge of psychology',
  },
};
