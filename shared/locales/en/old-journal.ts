import type { Texts } from '../texts';
import type { oldJournal as kk } from '../kk/old-journal';

export const oldJournal: Texts<typeof kk> = {
  title: 'Bring in the old journal',
  lead: 'Import a journal that was kept in Excel or CSV. The file is checked first; nothing is stored before you agree.',
  steps: { choose: 'File', look: 'Columns and words', check: 'Check', done: 'Result' },
  choose: {
    title: 'Journal file', text: 'An Excel table (.xlsx) or a text table (.csv), at most 64 MB. The file is read in a separate room without keys: formulas are not computed, macros do not run.',
    button: 'Choose a file', other: 'Choose another file', reading: 'Reading the file', refusedTitle: '“{{name}}” was not read', refusedHint: 'Nothing in the vault has changed.',
  },
  look: {
    title: 'How “{{name}}” is read', sheet: 'Sheet', sheetOption: '{{name}} ({{rows}} rows)', unnamed: 'Table', hidden: 'hidden', headerRow: 'Heading row', noHeader: 'No heading', rowOption: 'row {{at}}: {{text}}',
    remembered: 'A file like this was brought in before: columns and words are set as they were then.', again: 'This very file was brought in on {{date}}. Repeated rows are not accepted.',
    encoding: 'The text is in {{encoding}}, separated by “{{separator}}”.', tab: 'tab', misnamed: 'The file is named like a workbook but holds a text table: it was read as that.',
    lost: 'In {{n}} cells a “?” stands for a Kazakh letter: they were lost when the file was saved as windows-1251. Save the journal anew in Excel as “CSV UTF-8” or “.xlsx”.',
    formulas: '{{n}} cells hold a formula: its stored value is taken and not computed again.', from1904: 'Days in this file are counted from 1904: they were read so.', merges: '{{n}} merged ranges are too large: their value stays in the first cell only.',
    columnsTitle: 'Columns', columnsText: 'Say what each column holds. Nothing is taken from a column set to “Leave out”.', column: 'Column {{n}}', columnHead: 'Column of the file', sampleHead: 'First values', meaningHead: 'What it is', skip: 'Leave out',
    wordsTitle: 'Words', wordsText: 'Words of the file are led to the program’s values. Correct what was taken wrongly.', word: 'In the file', count: 'Rows', value: 'In the program', unknown: 'Unclear', unclear: 'to be settled', more: '{{n}} more words were understood',
    without: 'Rows without a value: {{n}}', fallback: 'For rows without a value', fallbackNone: 'Set nothing (the row is refused)',
    dateOrder: 'Days such as 03/04/2026', dmy: 'day/month/year', mdy: 'month/day/year', dateAsk: 'Some days of the file can be read two ways. Say whether day or month comes first.',
    sampleTitle: 'The first rows will be read like this', sampleText: 'Above, the text of the file; below, how it was understood.', row: 'Row', noRows: 'There is no row to read below the heading. Check sheet, heading row and columns.',
    fine: 'read', check: 'Check ({{n}} rows)', cancel: 'Cancel', repeats: 'Bring in repeated rows too', repeatsHint: 'Tick this only if there were two works with one code on one day.',
  },
  checking: 'Checking the rows', storing: 'Storing the records',
  check: {
    title: 'Result of the check: “{{name}}”', rows: 'Rows in all', good: 'Ready to bring in', refused: 'Refused', drafts: 'Become drafts', newCodes: 'New codes',
    blockedTitle: 'Columns that tell who people are', blockedText: 'By point 17 the journal holds codes only. While these columns are not left out, nothing is brought in.', blocked: '{{column}}: {{why}}, {{n}} cells', leaveOut: 'Leave the column out',
    why: { name: 'looks like names', phone: 'looks like telephone numbers', email: 'looks like e-mail addresses', iin: 'looks like personal numbers' },
    refusedTitle: 'Refused rows', refusedText: 'Nothing of these rows is brought in. They can be saved to a file, mended and brought in later.', row: 'Row', column: 'Column', reason: 'Reason', wholeRow: 'the whole row', saveRefused: 'Save the refused rows (.xlsx)', more: 'Show more ({{n}})',
    warningsTitle: 'Warnings', warningsText: 'These rows are brought in, but should be looked at.', warning: 'Warning', inRows: 'Rows',
    codesTitle: 'New codes', codesText: 'The vault does not know these codes yet. A mistyped code looks like a new person.', codesAgree: 'I looked at the codes, all are right',
    nothing: 'There is nothing to bring in.', partAgree: 'I agree to bring in the ready rows only; the others are not brought in', back: 'Back to the columns', storeAll: 'Bring in all ({{n}})', storeGood: 'Bring in the ready rows ({{n}})',
    numbers: 'Journal numbers are given by the day of the work, without gaps. The records are marked “brought in from the old journal” and do not count as late.',
  },
  done: { title: 'The journal was brought in', stored: 'Records stored: {{n}}', refused: 'Rows refused: {{n}}', undoHint: 'If something is wrong, all of it can be undone today in the list below.', journal: 'Open the journal', again: 'Bring in another file' },
  register: {
    title: 'Register of imports', text: 'An import can be undone as a whole on the same day, while none of its records was changed and no report sent.', empty: 'Nothing was imported yet.',
    file: 'File', at: 'When', stored: 'Records', refused: 'Refused', state: 'State', checksum: 'Check value', undo: 'Undo',
    table: 'old journal', exchange: 'exchange file',
    fixed: { late: 'too late to undo', attached: 'a file is attached', changed: 'records changed', reported: 'in a report', undone: 'undone' }, given_back: 'undone, numbers given back', struck_out: 'undone, numbers stay struck out',
    confirmTitle: 'Undo the whole import?', confirmText: 'The records of the file “{{name}}”, {{n}} in all, are taken back. If nothing was entered after the import, their numbers are given back; otherwise they stay in the journal under their numbers as “deleted”.', confirm: 'Undo the import',
    reason: 'The import of the file “{{name}}” was undone', undone: 'Import undone, records: {{n}}',
  },
  refused: { title: 'Refused rows', sheet: 'Refused', row: 'Row', reason: 'Reason' },
  meaning: {
    date: 'Date', start: 'First day', kind: 'Direction', form: 'Type, form', basis: 'Basis, initiative', paperNumber: 'Number of the paper', paperDate: 'Date of the paper', category: 'With whom (category)', code: 'Code', persons: 'Number of people', purpose: 'Purpose, topic',
    methods: 'Methods', outcome: 'Favourable or unfavourable', recommendation: 'Recommendation for service', result: 'Result, recommendations', note: 'Note', room: 'Special room', contraindications: 'Contraindications', headcount: 'Headcount', returned: 'Forms returned', invalid: 'Invalid forms',
  },
  list: {
    kind: 'Direction', category: 'With whom (category)', basis: 'Basis of diagnostics', initiative: 'Initiative of counselling', researchBasis: 'Basis of research', purpose: 'Purpose of diagnostics', topic: 'Kind of problem', change: 'What is corrected', prevention: 'Kind of prevention', special: 'Kind of special work',
    form: 'Individual or group', channel: 'How it was held', outcome: 'Outcome of diagnostics', recommendation: 'Recommendation for service', room: 'In the special room', contraindications: 'No contraindications', contraindicationsBasis: 'How this is known',
  },
  fault: {
    no_date: 'There is no date.', impossible_date: 'There is no such day: {{value}}.', not_a_date: 'Cannot be read as a date: {{value}}. Write it as dd.mm.yyyy.', ambiguous_date: 'The day can be read two ways: {{value}}. Say whether day or month comes first.', year_out_of_range: 'The year does not fit a journal: {{value}}.',
    no_kind: 'The direction of the work is unclear: {{value}}', no_word: '“{{list}}” is unclear: {{value}}', no_code: 'There is no code.', no_persons: 'There is no number of people.', not_a_count: 'This is no whole number: {{value}}.', persons_disagree: 'The number of people differs from the number of codes: {{value}}.', no_title: 'The research has no title.',
    too_long: 'The text is too long.', formula_fault: 'The cell holds an error: {{value}}.', personal: 'The cell tells who a person is (name, phone, e-mail or personal number). Put a code instead.', repeat_in_file: 'Repeats row {{value}}.', repeat_in_vault: 'The vault holds such a record already.',
    no_ground: 'There is no diagnostics of this code with an unfavourable outcome (point 15).', rule: 'The record does not keep the rules.',
  },
  warning: { not_kept: 'The column’s value is not kept for this kind of work', made_draft: 'Number and date of the request are missing: stored as a draft (point 22)' },
};
