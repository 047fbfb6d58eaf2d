/** The journal's list: further filters, columns, kept views, taking out what is shown. */
export const journalList = {
  filter: { category: 'Санаты', doubts: 'Күмәндісі бар', imported: 'Файлдан енгізілген', conditions: 'Ерекше жағдайларда' },
  category: { employee: 'Қызметкер', head: 'Басшы', trainee: 'Тыңдаушы', candidate: 'Қызметке үміткер', family: 'Отбасы мүшесі' },
  columns: { button: 'Бағандар', menu: 'Көрсетілетін бағандар', reset: 'Бастапқы қалпына келтіру', keys: 'Тақырыпта Enter – сұрыптау, Shift+← → – баған ені' },
  views: {
    button: 'Көріністер', current: 'Көрініс: {{name}}', save: 'Осы көріністі сақтау…', manage: 'Көріністерді реттеу…', none: 'Сақталған көрініс жоқ', saveTitle: 'Көріністі сақтау', saveText: 'Сүзгілер, бағандар және сұрыптау осы атаумен сақталады. «Осы ай» сияқты кезең күнге қарай жылжып отырады.',
    manageTitle: 'Сақталған көріністер', name: 'Атауы', rename: 'Атауын өзгерту', renameOf: '«{{name}}» атауын өзгерту', remove: '«{{name}}» көрінісін жою', saved: '«{{name}}» көрінісі сақталды', removed: '«{{name}}» көрінісі жойылды', restored: '«{{name}}» көрінісі қайтарылды', nameMissing: 'Көріністің атауын жазыңыз',
  },
  export: {
    button: 'Шығару', title: 'Журналды шығару', what: 'Қазір көрсетілген жазбалар нөмір ретімен шығады: {{records}}.', drafts: 'Нөмірі жоқ жобалар журналға кірмейді: {{drafts}}.', language: 'Тілі', print: 'Басып шығару, PDF…', preview: 'Журнал: басып шығару алдындағы көрініс',
    previewPart: 'Алғашқы {{shown}} көрсетілген; басып шығарылатын құжатта {{lines}} болады.', stopped: 'Файл жасау тоқтатылды',
  },
  origin: 'Файлдан енгізілген жазба',
  removedBecause: 'Жазба алып тасталған, нөмірі журналда қалады. Себебі: {{reason}}',
  cancelledBecause: 'Жұмыс өткізілмеді деп белгіленген. Себебі: {{reason}}',
  noReason: 'көрсетілмеген',
} as const;
