/** Words of the journal page. */
export const journal = {
  title: 'Журнал', lead: 'Психологиялық жұмыстарды есепке алу журналы (23-тармақ)', shown: '{{shown}} көрсетілді',
  add: 'Жаңа жазба', addHint: 'Жаңа жазба (N)',
  search: 'Журналдан іздеу',
  column: { number: '№', date: 'Күні', kind: 'Бағыты', form: 'Түрі, нысаны', basis: 'Негіздеме', category: 'Санаты', codes: 'Шифр', persons: 'Адам', topic: 'Мақсат, тақырып', rows: 'Жолы', marks: 'Ескертпе' },
  mark: {
    late_entry: 'кеш енгізілген', public_holiday: 'мереке күні', weekend: 'демалыс күні', pending_conclusion: 'қорытынды шығарылмаған', mixed_group: 'аралас топ', duplicate_examinee: 'шифр қайталанған', future_date: 'болашақ күн',
    research_ended_late: 'анықтама кеш', title_looks_personal: 'атауда аты-жөн болуы мүмкін', clock_unsure: 'күні тексерілсін',
    no_special_room: 'арнайы кабинетсіз', code_looks_like_date: 'шифр күнге ұқсайды', figures_disagree: 'сандар сәйкес емес', unknown_field: 'белгісіз өріс', research_long_open: 'ұзақ аяқталмаған', version_gap: 'нұсқа түсіп қалған',
  },
  filter: {
    label: 'Сүзгілер', kind: 'Бағыты', period: 'Кезең', status: 'Күйі', code: 'Шифр', late: 'Кеш енгізілгендер', clear: 'Сүзгілерді тазарту', some: '{{label}}: {{value}}', codeHint: 'Шифрдың басы', from: 'Бастап', to: 'Дейін',
    wrongOrder: 'Басы соңынан кеш болмауы керек',
    periods: { all: 'Барлық уақыт', month: 'Осы ай', quarter: 'Осы тоқсан', half: 'Осы жартыжылдық', year: 'Осы жыл', own: 'Өз күндерім' },
  },
  empty: { title: 'Журнал әзірге бос', text: 'Бүгінгі жұмысты енгізіңіз: күні мен нөмірі өзі қойылады, есеп сол сәтте есептеледі.', noneTitle: 'Сүзгіге сай жазба жоқ', none: 'Сүзгілерді босатыңыз немесе басқа сөзбен іздеңіз.' },
  export: { results: '«Қысқаша нәтижесі, ұсынымдар» бағаны', without: 'Бос қалдыру', with: 'Толтыру', withHint: 'Нәтижелер құпия: файлды қорғалған жерде сақтаңыз (14-тармақ)', make: 'Файл жасау', making: 'Excel файлы жасалуда' },
  detail: {
    title: '№ {{number}} · {{kind}}', titleDraft: 'Жоба · {{kind}}', status: 'Күйі', rows: 'Есеп жолы', noRow: 'есепке кірмейді', version: '{{version}}-нұсқа', facts: 'Жазба', history: 'Нұсқалар тарихы', first: 'Алғашқы нұсқа', onlyFirst: 'Жазба түзетілмеген.',
    entered: 'енгізілген уақыты {{when}}', reason: 'Себебі: {{reason}}', noReason: 'Себебі көрсетілмеген', field: 'Өріс', before: 'Бұрын', after: 'Кейін', unchanged: 'Мазмұны өзгермеген', empty: 'жоқ', notFound: 'Жазба табылмады: ол басқа қоймада болуы мүмкін.',
    amend: 'Түзету', finish: 'Аяқтау', cancel: 'Өткізілмеді', remove: 'Алып тастау', restore: 'Қалпына келтіру', openResearch: 'Зерттеу карточкасы',
  },
  change: {
    cancelTitle: 'Жұмыс өткізілмеді деп белгілеу', cancelText: 'Жазба журналда нөмірімен қалады, бірақ есепке кірмейді.', removeTitle: 'Жазбаны алып тастау', removeText: 'Нөмірі сақталады және журналда «алып тасталған» деп тұрады; нұсқалары тарихта қалады.',
    restoreTitle: 'Жазбаны қалпына келтіру', restoreText: 'Жазба қайтадан күшіне енеді және есепке кіреді.', reason: 'Себебі', reasonMissing: 'Себебін жазыңыз: ол тарихта сақталады (23-тармақ)',
    cancelled: '№ {{number}} жазба «өткізілмеді» деп белгіленді', removed: '№ {{number}} жазба алып тасталды', restored: '№ {{number}} жазба қалпына келтірілді', removedDraft: 'Жоба алып тасталды', undoReason: 'Алып тастау бірден қайтарылды',
  },
} as const;
