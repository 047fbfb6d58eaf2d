import type { Texts } from '../texts';
import type { journal as kk } from '../kk/journal';

/** Words of the journal page, in English. */
export const journal: Texts<typeof kk> = {
  title: 'Journal', lead: 'Journal of psychological work (point 23)', shown: '{{shown}} shown',
  add: 'New record', addHint: 'New record (N)',
  search: 'Search the journal',
  column: { number: 'No', date: 'Date', kind: 'Direction', form: 'Type, form', basis: 'Basis', category: 'Category', codes: 'Code', persons: 'Pers.', topic: 'Purpose, topic', rows: 'Row', marks: 'Note' },
  mark: {
    late_entry: 'entered late', public_holiday: 'public holiday', weekend: 'weekend', pending_conclusion: 'conclusion pending', mixed_group: 'mixed group', duplicate_examinee: 'code repeated', future_date: 'future date',
    research_ended_late: 'note late', title_looks_personal: 'maybe a name in the title', clock_unsure: 'check the date',
    no_special_room: 'outside the special room', code_looks_like_date: 'code looks like a date', figures_disagree: 'counts do not agree', unknown_field: 'unknown field', research_long_open: 'open for long', version_gap: 'version missing',
  },
  filter: {
    label: 'Filters', kind: 'Direction', period: 'Period', status: 'Status', code: 'Code', late: 'Entered late', clear: 'Clear the filters', some: '{{label}}: {{value}}', codeHint: 'Beginning of the code', from: 'From', to: 'To',
    wrongOrder: 'The beginning must not be after the end',
    periods: { all: 'All time', month: 'This month', quarter: 'This quarter', half: 'This half-year', year: 'This year', own: 'Own dates' },
  },
  empty: { title: 'The journal is empty', text: "Enter today's work: date and number are set by themselves, the report follows at once.", noneTitle: 'No record fits the filter', none: 'Loosen the filters or search with other words.' },
  export: { results: 'Column "Short result, recommendations"', without: 'Leave empty', with: 'Fill in', withHint: 'Results are confidential: keep the file in a protected place (point 14)', make: 'Make the file', making: 'Making the Excel file' },
  detail: {
    title: 'No {{number}} · {{kind}}', titleDraft: 'Draft · {{kind}}', status: 'Status', rows: 'Report row', noRow: 'not in the report', version: 'version {{version}}', facts: 'Record', history: 'History of versions', first: 'First version', onlyFirst: 'The record was never amended.',
    entered: 'entered {{when}}', reason: 'Reason: {{reason}}', noReason: 'No reason given', field: 'Field', before: 'Before', after: 'After', unchanged: 'The content did not change', empty: 'none', notFound: 'The record was not found: it may be in another vault.',
    amend: 'Amend', finish: 'Finish', cancel: 'Did not take place', remove: 'Delete', restore: 'Restore', openResearch: 'Research card',
  },
  change: {
    cancelResearch: 'Material that was gathered stays and is destroyed under an act after six months (point 18); without an end date the term runs from today.',
    cancelTitle: 'Mark that the work did not take place', cancelText: 'The record stays in the journal under its number, but does not count in the report.', removeTitle: 'Delete the record', removeText: 'The number is kept, the journal says "deleted"; the versions stay in the history.',
    restoreTitle: 'Restore the record', restoreText: 'The record is in force again and counts in the report.', reason: 'Reason', reasonMissing: 'Give the reason: it stays in the history (point 23)',
    cancelled: 'Record No {{number}} marked: did not take place', removed: 'Record No {{number}} deleted', restored: 'Record No {{number}} restored', removedDraft: 'Draft deleted', undoReason: 'The deletion was undone at once',
  },
};
