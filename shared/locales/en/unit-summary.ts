import type { unitSummary as pattern } from '../kk/unit-summary';
import type { Texts } from '../texts';

export const unitSummary: Texts<typeof pattern> = {
  title: "Summary of units' reports",
  lead: 'The Annex 3 reports of the units come together here (order 227, point 26).',
  off: { title: 'The summary is switched off', text: "This page is for the psychologist of the personnel service of the General Prosecutor's Office. Switch it on in the settings, part “Report and code”.", open: 'Open the settings' },
  files: {
    choose: 'Choose files', drop: 'or drop Excel files here', dropNow: 'Let go: the files will be read', hint: 'Hundreds of files can be chosen at once. Files are only read; nothing in them is run.',
    reading: 'Reading the reports', done: 'Reports added: {{n}}', known: 'Added before: {{n}}', stopped: 'Stopped. Reports added: {{n}}', undone: 'The added reports were taken out', none: 'No new files', refusedSome: 'Files not read: {{n}}',
  },
  period: { label: 'Reporting period', earlier: 'Earlier half-year', later: 'Later half-year' },
  tab: { label: 'Parts of the summary', totals: 'Summary', units: 'Units', files: 'Reports', changes: 'Changes', expected: 'Expected units' },
  count: { counted: 'In the summary: {{n}}', of: 'expected: {{n}}', missing: 'Missing: {{n}}', asks: 'To look at: {{n}}', noList: 'No list of units yet' },
  empty: { title: 'No reports of this half-year yet', text: 'Choose the Excel files that came from the units, or drop them on this page. A report on paper can be typed in.' },
  byHand: 'Type in by hand',
  totals: {
    table: 'Totals of all units: {{period}}', row: 'Work', number: 'No', sum: 'Total', before: 'Half-year before', change: 'Change', without: 'units without a figure: {{n}}', show: '{{row}}: show by units',
    uneven: 'Row {{row}}: total {{total}}, but its rows add up to {{rows}}. The reports that differ are in “Reports”.', noBefore: 'There is no summary of the half-year before', second: 'of them not recommended',
  },
  chart: { title: 'By units', hint: 'Choose a row: figures go from large to small.', none: 'No figures in this row', rest: 'The other {{n}} units', table: 'Chart: {{row}}' },
  matrix: { label: 'Table of units and rows', unit: 'Unit', section: 'Which rows', all: 'Total rows', of: 'Part {{n}}', total: 'Total', search: 'Find a unit', nothing: 'There is no such unit' },
  list: {
    label: 'Added reports', file: 'File', unit: 'Unit', state: 'State', look: 'What to look at', paper: 'typed from paper', noUnit: 'unit unknown', filter: 'Filter', filterAll: 'All', filterAsk: 'To look at', filterOut: 'Not in the summary', nothing: 'There are no such reports', removeAll: 'Delete the collection',
    removeAllTitle: 'Delete the collection of {{period}}?', removeAllText: 'Reports: {{n}}. The list of units stays. It can be undone at once.', removedAll: 'The collection was deleted', putBack: 'The collection is back',
  },
  state: { counted: 'counted', replaced: 'has a newer version', spare: 'not counted', other_period: 'other period', unread: 'not read' },
  finding: {
    unread: 'file not read', rows: 'rows without a figure: {{rows}}', sum: 'row {{rows}}: total {{total}}, sum {{sum}}', candidates: 'more not recommended ({{n}}) than candidates ({{all}})', other_period: 'report of another period: {{period}}', no_period: 'period not stated',
    twice: 'reports of one unit: {{n}}', replaced: 'version {{version}} counts instead', changed: 'changed after it was made', differing: 'Kazakh and Russian sheets differ: {{rows}}', unknown_unit: 'unit not in the list', no_unit: 'unit not stated',
  },
  fault: { no_row: 'row not found', empty: 'cell empty', not_number: 'not a whole number', date: 'Excel made a date of it', formula: 'error of a formula', no_second: 'no second figure', more_than_all: 'more than all candidates', merged: 'merged with the cell above' },
  panel: {
    title: 'Report of a unit', newTitle: 'Typing from paper', unit: 'Unit', unitHint: 'In the file: {{name}}', choose: 'Choose from the list', byName: 'Found by its name', figures: 'Figures', read: 'In the file: {{text}} ({{at}})', readNone: 'Not in the file', zero: 'Put 0 in empty rows', takeAnyway: 'Count it in this half-year all the same', takeAnywayHint: 'The file says {{period}}', count: 'Count this report', counted: 'Chosen', save: 'Save', saved: 'Saved', undone: 'Put back as it was',
    remove: 'Take out', removed: 'The report was taken out', restored: 'The report is back', why: 'Why the file was not read', way: { own: 'Senim file, No {{version}}', labels: 'read by the names of rows', hand: 'typed from paper' }, sheet: 'sheet: {{name}}', typed: 'typed by hand', summed: 'sum of its rows', addToList: 'Add to the list', changed: "The file's check value does not fit its figures: it was changed after it was made. Ask the unit.", genuine: 'The check value fits', sumHint: 'If left empty, added up from its rows', needUnit: 'Choose a unit', noUnits: 'The list is empty. Make it first in “Expected units”.',
  },
  changes: { label: 'Comparison with the half-year before', section: 'Row', unit: 'Unit', before: 'Before', now: 'Now', change: 'Change', none: 'There is no summary of the half-year before ({{period}})', noneText: 'To compare, add the reports of that period.', open: 'Open that period', newcomer: 'was not there', total: 'Total' },
  expected: {
    title: 'Units whose report is waited for', text: 'One list for all half-years. It shows who has not sent a report.', add: 'Add a unit', addMany: 'Add several', many: 'One unit in a line: Kazakh name; Russian name; code', manyHint: 'Russian name and code may be left out', fromFiles: 'Take from the files ({{n}})', fromFilesDone: 'Units added to the list: {{n}}', empty: 'The list is empty', emptyText: 'Enter the units or take them from the files that came.',
    name: 'Name', code: 'Code', state: 'In this half-year', received: 'received', missing: 'missing', edit: '{{name}}: edit', remove: '{{name}}: take off the list', removed: '“{{name}}” was taken off the list', restored: 'The list is back', saved: 'The list is saved', codeHint: "Code in the file's name: Latin letters, digits, hyphen", nameFault: 'Write the name in one language at least', codeFault: 'Only Latin letters, digits and hyphen', onlyMissing: 'Missing only', all: 'All', filter: 'Which',
  },
  proposals: { title: 'Proposals', text: 'They go into the note to the summary (point 26). Write no names and no codes.', label: 'Proposals for improvement', save: 'Save the proposals', saved: 'The proposals are saved' },
  export: { button: 'Export', making: 'The document is being made', xlsx: 'Excel (xlsx)', docx: 'Word (docx)', pdf: 'PDF', print: 'Print', paper: 'The summary on paper', language: 'Language of the document' },
  setting: { title: "Summary of units' reports", text: "For the psychologist of the personnel service of the General Prosecutor's Office: a page is added on which the reports of units are brought together (order 227, point 26).", on: 'Show the page of the summary' },
  paper: {
    title: "Summary of units' reports on psychological support for {{period}}", units: 'Units in the summary: {{n}}', unitsOf: 'Units in the summary: {{n}}, expected: {{all}}', sheet: 'Summary', matrixSheet: 'Units', changesSheet: 'Changes', sourcesSheet: 'Sources', matrix: 'Figures by units', changes: 'Comparison with the half-year before', sources: 'Sources of the reports',
    before: 'Half-year before', change: 'Change', unit: 'Unit', total: 'Total', second: 'not recommended', now: 'Now', past: 'Before', file: 'File', version: 'No', state: 'State', remarks: 'Remarks', byHand: 'typed from paper', noName: 'unit not stated', missing: 'report not received',
    note: 'Note to the summary', noteUnits: 'The summary is made of the reports of units; their number: {{n}}.', noteAll: 'All expected units sent a report: {{all}}.', noteMissing: 'Did not send a report ({{n}}): {{names}}.', noteChanges: 'Compared with the half-year before: {{items}}.', noteItem: '{{row}} – {{now}} ({{change}})', noteNoBefore: 'There is no summary of the half-year before, so nothing was compared.', noteUnknown: 'There are rows without a figure: {{items}}.', noteUnknownItem: '{{row}} – units: {{n}}', noteUneven: 'Totals that are not the sum of their rows: {{items}}.', noteUnevenItem: '{{row}} – total {{total}}, sum {{rows}}', proposals: 'Proposals', comparedUnits: 'Units in the summary of the half-year before: {{n}}.',
  },
};
