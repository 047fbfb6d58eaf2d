import type { Texts } from '../texts';
import type { settings as kk } from '../kk/settings';

export const settings: Texts<typeof kk> = {
  title: 'Settings',
  saved: 'Settings saved',
  unsaved: 'There are unsaved changes',
  fix: 'Correct the marked fields',
  tab: { unit: 'Unit', people: 'Signatories', documents: 'Documents', rules: 'Report and code', calendar: 'Calendar', security: 'Security', program: 'Program' },
  inKazakh: '{{label}} (Kazakh)', inRussian: '{{label}} (Russian)',
  unit: {
    title: 'Unit', text: 'Printed like this on the report, the plan and the act.',
    name: 'Name of the body', code: 'Unit code', codeHint: 'Part of file names: Latin letters, digits, hyphens', city: 'City', headcount: 'Actual number of employees', headcountHint: 'Offered when the participation share of a new research is counted',
  },
  people: {
    title: 'Signatories', text: 'Where it is left empty, the document has a line to write on by hand.', psychologist: 'Psychologist', psychologistText: 'Signs the report and the plan.', head: 'Authorised head', headText: 'Approves the quarterly plan and the act (order 227, point 24).',
    position: 'Position', rank: 'Class rank', name: 'Surname, name, patronymic',
  },
  commission: {
    signing: 'Who signs the act', signingCommission: 'Commission', signingCommissionHint: 'A chair and two members; the authorised head approves', signingAlone: 'Psychologist', signingAloneHint: 'The psychologist signs; the authorised head approves', signingText: 'The order does not say who signs the act. Final acts do not change.', title: 'Commission for the destruction of material', text: 'Signs the act of destruction (order 227, point 18). Recommended: a chair and two members.', chair: 'Chair of the commission', member: 'Member of the commission {{n}}', add: 'Add a member', remove: 'Remove member {{n}}',
    decision: 'Decision that set up the commission', decisionNumber: 'Number of the decision', decisionDate: 'Date of the decision',
  },
  rules: {
    title: 'Report and code', period: 'Reporting period', periodText: 'All figures of the report are counted by this period; sent versions do not change.',
    calendar: 'Calendar half-year', calendarHint: '1 January – 30 June, 1 July – 31 December', cutoff25: 'Period up to the 25th', cutoff25Hint: '25 December – 24 June, 25 June – 24 December',
    code: 'Signs of a code', codeText: 'New codes are made like this (order 227, point 17). Codes given before stay as they are.', digits: 'Digits', digitsHint: 'for example 482173', letters: 'Letters', lettersHint: 'for example БРКТҚС',
    checkSign: 'Check sign', checkSignText: 'When on, the last sign of a new code is computed from those before it, so that a mistyped code is seen at once. Earlier codes stay as they are.', checkSignOn: 'Add a check sign to new codes',
    methods: 'Methods of diagnostics', methodsText: 'Chosen from the list in the entry form. Names only: no content of tests is kept.', methodsLabel: 'Methods, one per line',
  },
  documents: {
    indexes: 'File indexes', indexesText: 'As the file nomenclature of the body has them. Printed at the foot of each page; an empty index is not printed.',
    kind: { report: 'Half-year report', journal: 'Journal of work', plan: 'Quarterly plan', annual_plan: 'Annual plans', conclusion: 'Conclusion of diagnostics', support_plan: 'Support plan', act: 'Act of destruction of material', disposal_act: 'Act of disposal', act_register: 'Register of acts', control_sheet: 'Control sheet' },
    restricted: 'Mark “For official use”', restrictedText: 'When on, printed documents carry the mark and the copy number in the upper right corner.', restrictedOn: 'Put the mark on documents',
  },
  responsible: {
    title: 'Responsible for educational and ideological work', text: 'Named by the head of the body (order 227, points 8 and 30). This person signs the annual plans.', one: 'Responsible {{n}}', add: 'Add a responsible person', remove: 'Remove responsible {{n}}',
    area: 'Work', areas: { educational: 'Educational', ideological: 'Ideological', both: 'Both' }, unit: 'Unit', namedBy: 'Named by',
  },
  calendar: { title: 'Days off and working days' },
  lock: { title: 'Lock', minutes: 'Minutes until auto-lock', text: 'Without any input for so long the vault locks by itself. From 1 to 60 minutes.' },
  look: { title: 'Look', text: 'Applied at once, and in force before the vault is open.', language: 'Language of the interface', theme: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark', size: 'Text size', sizes: { s90: 'Small', s100: 'Normal', s115: 'Large', s130: 'Very large' } },
  data: { title: 'Data', text: 'Import an older journal from a file, or export all records to an exchange file.', open: 'Open data exchange', backup: 'Open backups' },
  about: {
    title: 'About the program', version: 'Version: {{version}}', offline: 'The program works without a network; the data are kept on this computer only, encrypted.', basis: 'Legal basis',
    order227: 'Order of the Prosecutor General of the Republic of Kazakhstan No 227 of 21 November 2022, registered in the Register of State Registration of Normative Legal Acts under No 30655. Psychological work: points 11–26, form of the report: Annex 3.',
    order74: 'Order of the Prosecutor General of the Republic of Kazakhstan No 74 of 1 June 2018, registered in the Register of State Registration of Normative Legal Acts under No 17093. Sociological monitoring of the moral-psychological climate.',
  },
  fault: { code: 'Latin letters, digits and hyphens only (1 to 30 characters)', minutes: 'Enter a number from 1 to 60', date: 'Enter the date', twice: 'This day is in the list already', value: 'The value is not allowed' },
};
