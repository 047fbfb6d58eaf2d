import type { Texts } from '../texts';
import type { documents as kk } from '../kk/documents';

/** Documents are made in Kazakh and Russian only; this is a working translation for whoever keeps the program. */
const same = (text: string) => ({ one: text, few: text, many: text });
const plural = (one: string, many: string) => ({ one, few: many, many });

export const documents: Texts<typeof kk> = {
  months: {
    m1: 'January', m2: 'February', m3: 'March', m4: 'April', m5: 'May', m6: 'June',
    m7: 'July', m8: 'August', m9: 'September', m10: 'October', m11: 'November', m12: 'December',
  },
  common: {
    date: '{{day}} {{month}} {{year}}',
    rangeOneYear: '{{fromDay}} {{fromMonth}} to {{toDay}} {{toMonth}} {{toYear}}',
    rangeTwoYears: '{{fromDay}} {{fromMonth}} {{fromYear}} to {{toDay}} {{toMonth}} {{toYear}}',
    approve: 'APPROVED BY', restricted: 'For official use', copyNumber: 'Copy No ____', psychologist: 'Psychologist',
    signature: '(signature)', fullName: '(surname, name, patronymic (if any))', none: 'none', checkValue: 'check value {{value}}',
    cut: '… [text cut: it does not fit the cell]',
  },
  report: {
    sheet: 'Report', noteSheet: 'Note', checkSheet: 'Check', period: 'Reporting period: {{range}}', body: 'Body: {{name}}',
    check: {
      title: 'Check of the report data', halfYear: 'Half-year', mode: 'Mode of the period (calendar: calendar half-year; cutoff25: from the 25th to the 24th)', range: 'First and last day',
      asOf: 'Figures as they stood at', madeAt: 'File made at', version: 'Version of the report', program: 'Program and its version', value: 'Check value',
    },
  },
  note: {
    basis: 'This note was made under point 25 of the Rules approved by order No 227 of the Prosecutor General of 21 November 2022 (the Rules) and covers the psychological support work done in the period {{range}}.',
    summary: 'Main figures of the period: {{items}}.', summaryPrevious: 'Figures of the half-year before: {{items}}.',
    nothing: 'No work that belongs in the report was done in the period.', noPrevious: 'The journal holds no comparable entries of the half-year before.',
    totals: { diagnostics: 'diagnostics {{n}} persons', counselling: 'counselling {{n}}', prevention: 'prevention {{n}}', special: 'special measures {{n}}', research: 'social research {{n}}' },
    compare: {
      more: 'Against the half-year before ({{previous}}) the figure rose by {{difference}}.', less: 'Against the half-year before ({{previous}}) the figure fell by {{difference}}.',
      equal: 'The figure is the same as in the half-year before.', wasZero: 'No work of this direction was recorded in the half-year before.', nowZero: 'In the half-year before the figure was {{previous}}.',
    },
    diagnostics: {
      none: 'No diagnostics took place in the period.', total: plural('{{n}} person was examined in the period', '{{n}} persons were examined in the period'), procedures: plural('in {{n}} procedure', 'in {{n}} procedures'),
      split: 'Of these: {{items}}.',
      items: { head: 'on the head\'s assignment {{n}}', own: 'on the employee\'s request {{n}}', trainee: 'trainees {{n}}', gpo: 'on GPO assignment {{n}}', candidate: 'candidates {{n}}' },
      candidates: 'Candidates examined: {{n}}, of these not recommended for service: {{notRecommended}}.', candidatesAllRecommended: 'Candidates examined: {{n}}, none of them "not recommended".',
      pending: plural('No conclusion yet on {{n}} candidate on the day of the report.', 'No conclusion yet on {{n}} candidates on the day of the report.'),
      confidential: 'The results are advisory and confidential; nothing about particular persons is given.',
    },
    counselling: {
      none: 'No consultations took place in the period.', total: plural('{{n}} consultation was held in the period', '{{n}} consultations were held in the period'),
      items: { head: 'with a head {{n}}', employee: 'with an employee {{n}}', trainee: 'with a trainee {{n}}', family: 'with a family member {{n}}' },
      persons: plural('{{n}} person took part.', '{{n}} persons took part.'), form: 'By form: {{items}}.', individual: 'individual {{n}}', group: 'group {{n}}', groupPersons: plural(' ({{n}} person)', ' ({{n}} persons)'),
      channel: 'By channel: {{items}}.', inPerson: 'in person {{n}}', phone: 'by telephone {{n}}', email: 'by e-mail {{n}}',
      initiative: 'By initiative: {{items}}.', self: 'on one\'s own {{n}}', management: 'at the leadership\'s suggestion {{n}}',
    },
    prevention: {
      none: 'No prevention measures took place in the period.', total: 'Prevention measures held and materials prepared: {{n}}, of these: {{items}}.',
      items: { training: 'trainings {{n}}', lecture: 'lectures (seminars included) {{n}}', relaxation: 'relaxation sessions {{n}}', methodical: 'methodical support (materials prepared) {{n}}' },
      participants: plural(' ({{n}} participant)', ' ({{n}} participants)'),
    },
    special: { none: 'No special measures were carried out in the period.', total: plural('{{n}} measure was carried out on the prosecutor\'s special request.', '{{n}} measures were carried out on the prosecutor\'s special requests.') },
    research: {
      none: 'No social research was finished in the period.', total: plural('{{n}} social research was finished in the period', '{{n}} social researches were finished in the period'),
      items: { head: 'on the head\'s request {{n}}', gpo: 'on GPO assignment {{n}}', investigation: 'within an official investigation {{n}}' },
      retention: 'Under point 18 of the Rules the materials are kept for six months after the end of the research and destroyed under an act.',
    },
    conclusion: {
      done: 'The work served the tasks of point 12 of the Rules.', correction: plural('The form has no row for correction: {{n}} session of the period is not in the table.', 'The form has no row for correction: {{n}} sessions of the period are not in the table.'),
      correctionNone: 'No correction took place in the period (the form has no row for it).',
    },
    including: ', of these: {{items}}.',
  },
  recovery: {
    title: 'RECOVERY SHEET', subject: 'opens the vault of the program Senim without the passphrase',
    vault: 'Vault: {{id}}', group: 'Group', footer: 'Recovery sheet',
    symbols: 'The code has digits and Latin capitals only. There is no I, L, O or U: a round sign is a zero, a straight one a one.',
    keep: 'How to keep it',
    keeping: {
      k1: 'Put the sheet into an envelope, seal it, date and sign it.',
      k2: 'Keep the envelope in a safe, apart from the computer.',
      k3: 'Do not photograph or scan the sheet, do not send it. If it was saved as a file, delete the file after printing.',
      k4: 'When a new sheet is made, destroy this one: it no longer opens the vault.',
    },
    use: 'How to use it',
    using: {
      u1: 'On the lock screen press “Open with the recovery sheet” and type the groups by their numbers.',
      u2: 'The program will ask for a new passphrase and a new sheet. After that this sheet is void.',
    },
    sealed: 'Envelope sealed on: ', signed: 'signature: ',
  },
  journal: {
    sheet: 'Journal', title: 'Journal of psychological work', period: 'Period: {{range}}', year: 'Year {{year}}', started: 'Begun: {{date}}', finished: 'Ended: {{date}}', volume: 'Volume {{volume}}',
    columns: {
      c1: 'No', c2: 'Date', c3: 'Direction', c4: 'Type, form', c5: 'Basis (whose assignment or request, No, date)', c6: 'With whom (category)', c7: 'Code', c8: 'Persons', c9: 'Purpose, topic', c10: 'Methods',
      c11: 'Short result, recommendations', c12: 'Row of the report', c13: 'Note',
    },
    empty: 'No entries in this period.', group: 'group, {{n}} codes', corrected: 'corrected (version {{version}})', late: 'entered late', noRoom: 'outside the special room', startedOn: 'begun {{date}}', running: 'still running',
    disposed: 'content disposed of (act No {{number}} of {{date}})',
    status: { draft: 'draft', active: '', cancelled: 'did not take place', deleted: 'deleted' },
    paper: 'No {{number}} of {{date}}',
    kind: { diagnostics: 'diagnostics', counselling: 'counselling', prevention: 'prevention', correction: 'correction', special: 'special direction', research: 'social research' },
    purpose: { assessment: 'assessment of qualities, forecast of behaviour', group_processes: 'socio-psychological processes in the team', adaptation: 'degree of adaptation', further_help: 'need for further help', for_counselling: 'for counselling' },
    category: { employee: 'employee', head: 'head', trainee: 'trainee', candidate: 'candidate', family: 'family member' },
    basis: { head: 'head\'s assignment', own_request: 'employee\'s request', gpo: 'GPO assignment' },
    form: { individual: 'individual', group: 'group' },
    channel: { in_person: 'in person', phone: 'by telephone', email: 'by e-mail' },
    initiative: { self: 'came on one\'s own', management: 'at the leadership\'s suggestion' },
    topic: { personal: 'personal problem', family: 'family problem', professional: 'professional problem' },
    prevention: { training: 'training', lecture: 'lecture', seminar: 'seminar', relaxation: 'relaxation session', methodical: 'methodical support' },
    material: { memo: 'memo', booklet: 'booklet', methodical_recommendation: 'methodical recommendation', manual: 'manual', handout: 'handout' },
    materials: 'materials {{n}}', copies: 'copies {{n}}',
    aim: { stress_resistance: 'raising stress resistance, lowering tension', professional_communication: 'professional and communicative competence', team_cohesion: 'team cohesion', personal_growth: 'personal growth' },
    change: { n1: 'change of behaviour', n2: 'change of beliefs', n3: 'change of personality traits', n4: 'change of values', n6: 'change of individual qualities' },
    correctionBasis: 'unfavourable result of diagnostics',
    special: { participation: 'participation, proposals and recommendations', portrait: 'psychological portrait', negotiation_advice: 'advice on negotiations', other_advice: 'other advice' },
    specialBasis: 'prosecutor\'s special request',
    researchBasis: { head: 'head\'s request', gpo: 'GPO assignment', investigation: 'official investigation' },
    survey: 'survey',
  },
  plan: {
    sheet: 'Plan', titleBefore: '', titleWord: 'PLAN', titleAfter: 'of psychological support for quarter {{quarter}} of {{year}}',
    columns: { c1: 'No', c2: 'Measures', c3: 'With whom (category, unit)', c4: 'Planned number (unit)', c5: 'Term', c6: 'Executor', c7: 'Completion mark' },
    sections: {
      diagnostics: 'I. Diagnostics', counselling: 'II. Counselling', prevention: 'III. Prevention', correction: 'IV. Correction', special: 'V. Special direction', research: 'VI. Social research', organisation: 'VII. Organisation',
    },
    emptySection: 'nothing planned',
    unit: {
      persons: plural('{{n}} person', '{{n}} persons'), consultations: plural('{{n}} consultation', '{{n}} consultations'), events: plural('{{n}} event', '{{n}} events'), materials: plural('{{n}} material', '{{n}} materials'),
      requests: plural('{{n}} request', '{{n}} requests'), research: plural('{{n}} research', '{{n}} researches'), sessions: plural('{{n}} session', '{{n}} sessions'), plain: same('{{n}}'),
    },
    done: 'done', fact: 'done: {{fact}} ({{percent}} %)', factOnly: 'done: {{fact}}',
  },
  act: {
    number: 'ACT No {{number}}', numberBlank: 'ACT No ______', subject: 'of destruction of social research materials',
    basis: 'Basis: point 18 of the Rules approved by order No 227 of the Prosecutor General of 21 November 2022.',
    decision: 'Document that formed the commission: {{date}} No {{number}}.', decisionBlank: 'Date and number of the document that formed the commission: ',
    commission: 'Commission:', chair: 'chair: ', members: 'members: ', member: '',
    statement: 'The commission confirms that the following materials were destroyed after the six months of storage that follow the end of the research:',
    columns: {
      c1: 'No', c2: 'Registration number and title of the research', c3: 'End date', c4: 'Last day of storage', c5: 'Material', c6: 'Carrier', c7: 'Number', c8: 'Way of destruction', c9: 'Date and time of destruction', c10: 'Check value',
    },
    materials: { questionnaire: 'questionnaire', survey: 'survey form', anonymous_questionnaire: 'anonymous questionnaire', answer_set: 'answer set' },
    carriers: { paper: 'paper', electronic: 'electronic' },
    ways: { crypto_erase: 'encryption key destroyed, records deleted', shredding: 'shredding', burning: 'burning' },
    totals: 'Total: {{research}}, {{paper}}, {{electronic}}.',
    totalResearch: plural('{{n}} research', '{{n}} researches'), totalPaper: plural('{{n}} paper item', '{{n}} paper items'), totalElectronic: plural('{{n}} electronic record', '{{n}} electronic records'),
    verified: 'Destruction was checked: ', verifiedBlank: 'Destruction was checked (how, with what result): ',
    verifiedRows: plural('after the key was destroyed the program tried to open {{n}} record, it did not open', 'after the key was destroyed the program tried to open {{n}} records, none of them opened'),
    verifiedRowsFailed: 'after the key was destroyed the program tried to open {{tried}} records, {{unreadable}} did not open, {{opened}} did; the check has to be repeated',
    verifiedSamples: plural('the data files were searched for {{n}} sample of the destroyed ciphertext, it was not found', 'the data files were searched for {{n}} samples of the destroyed ciphertext, none was found'),
    verifiedSamplesFound: 'the data files were searched for {{n}} samples of the destroyed ciphertext, {{found}} were found; the check has to be repeated',
    limits: 'The check covers only files the program can reach: it cannot check service areas of the medium, copies made by the operating system, or backups that were not brought in.',
    backups: 'Backups: ', exported: 'Files exported earlier: ',
    copyClosed: '{{name}} ({{date}}), destroyed on {{closed}}', copyOpen: '{{name}} ({{date}}), destroyed on ',
    kept: 'The analytic note and the summary figures are kept; they hold nothing by which participants could be identified.',
    chairTitle: 'Chair', membersTitle: 'Members:', draftFooter: 'draft act',
  },
};
