/** Words of what helps to enter work: templates, the last entry, separate records, slips in codes. */
export const entry = {
  start: 'Неден бастау', last: 'Соңғы жазбадағыдай', lastKeys: 'Alt+L', noLast: 'Бұл түрдегі жазба әзірге жоқ', filled: 'Толтырылды: күні, шифр мен нәтижесі өзіңізден',
  template: { apply: '«{{name}}» үлгісі', none: 'Үлгі әзірге жоқ', save: 'Үлгі ретінде сақтау…', manage: 'Үлгілерді реттеу…', saveTitle: 'Үлгі ретінде сақтау', saveText: 'Шифрлар, нәтижелер, күндер мен жеке мәтіндер үлгіге кірмейді.', name: 'Үлгі атауы', saved: '«{{name}}» үлгісі сақталды', manageTitle: 'Үлгілер', rename: 'Атауын сақтау', remove: '«{{name}}» үлгісін жою', removed: '«{{name}}» үлгісі жойылды', needName: 'Үлгіге атау беріңіз' },
  separate: { label: 'Әр адамға бөлек жазба', hint: 'Бірден {{n}} жазба, нөмірлері қатар: әрқайсысының өз қорытындысы болады. Әйтпесе – бір рәсім, бір жазба.', saved: '{{n}} жазба сақталды: № {{first}} – {{last}}' },
  methods: 'Тізімнен қосу', privateNote: 'Жеке ескертпе', privateHint: 'Тек қоймада сақталады, ешбір файлға және басып шығаруға түспейді',
  code: { similar: 'Мүмкін, мынау:', closed: '{{code}} шифры {{date}} жабылған. Жаңа жұмыс енгізу үшін оның бетінде қайта ашыңыз.', openPage: 'Шифр бетін ашу', group: '{{code}} – топ шифры, оның мүшелері: {{members}}', takeMembers: 'Мүшелерін алу' },
  appeal: '№ {{number}} өтініш бойынша жұмыс',
} as const;
