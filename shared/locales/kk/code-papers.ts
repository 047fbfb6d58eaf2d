/** Words of the papers made under one code: the conclusion of a diagnostics and the individual support plan. */
export const codePapers = {
  conclusion: {
    mark: 'ҰСЫНЫМДЫҚ ЖӘНЕ ҚҰПИЯ СИПАТТА',
    title: 'ҚОРЫТЫНДЫ', subject: 'психодиагностика нәтижелері бойынша',
    number: 'Журнал бойынша № {{number}}, {{year}} жыл', draft: 'жоба',
    version: '{{version}}-нұсқа. {{date}} түзетілген, бұрынғы нұсқалардың күші жоқ',
    code: 'Шифр', category: 'Санаты', basis: 'Негіздеме', purpose: 'Мақсаты', date: 'Өткізілген күні', methods: 'Қолданылған әдістемелер', outcome: 'Нәтижесі', recommendation: 'Қызметке ұсыным',
    categories: { employee: 'қызметкер', head: 'басшы', trainee: 'тыңдаушы', candidate: 'қызметке үміткер' },
    bases: { head: 'басшының тапсырмасы бойынша', own_request: 'қызметкердің сұрау салуы бойынша', gpo: 'Бас прокуратураның тапсырмасы бойынша' },
    paper: '{{basis}} (№ {{number}}, {{date}})',
    purposes: {
      assessment: 'моральдық, іскерлік және жеке қасиеттерді бағалау, мінез-құлықты болжау', group_processes: 'ұжымдағы әлеуметтік-психологиялық процестерді зерделеу',
      adaptation: 'әлеуметтік-психологиялық бейімделу дәрежесін айқындау', further_help: 'қосымша психологиялық көмек қажеттілігін айқындау', for_counselling: 'психокеңес жүргізу мақсатында',
    },
    outcomes: { favourable: 'қолайлы', unfavourable: 'қолайсыз' },
    recommendations: { recommended: 'қызметке ұсынылды', not_recommended: 'қызметке ұсынылмады', pending: 'қорытынды шығарылмаған' },
    conclusion: 'Қорытынды', advice: 'Ұсынымдар', noMethods: 'көрсетілмеген',
    closing: 'Осы қорытынды ұсынымдық және құпия сипатта (Қазақстан Республикасы Бас Прокурорының 2022 жылғы 21 қарашадағы № 227 бұйрығымен бекітілген Қағидалардың 14-тармағы). Материал 17-тармаққа сәйкес шифрмен құжатталған, аты-жөні көрсетілмейді.',
  },
  plan: {
    title: 'ЖЕКЕ СҮЙЕМЕЛДЕУ ЖОСПАРЫ', code: 'Шифр: {{code}}', mark: 'ҚҰПИЯ', start: 'Басталған күні: {{date}}', closed: 'Аяқталған күні: {{date}}',
    aim: 'Мақсаты', columns: { n: '№', what: 'Не істеледі', due: 'Мерзімі', done: 'Орындалған күні', result: 'Нәтижесі' },
    summary: 'Қорытынды нәтиже', copies: 'Екі данада жасалды. Бір данасын алдым: ', signed: ' (қолы)', signedOn: 'Күні: ',
  },
} as const;
