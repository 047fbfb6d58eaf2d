import type { Texts } from '../texts';
import type { actBook as kk } from '../kk/act-book';

export const actBook: Texts<typeof kk> = {
  lead: 'Acts of destruction of research material (order 227, point 18) and of disposal of records whose term is over. Acts are never deleted from the register.',
  kind: { destruction: 'Destruction of material', disposal: 'Disposal' },
  number: { disposal: 'Act of disposal No {{number}}', draftDisposal: 'Draft act of disposal' },
  columns: { kind: 'Kind', subject: 'Researches or records' },
  records: { count: 'records: {{n}}', range: 'journal records {{from}}–{{to}}', one: 'journal record {{from}}' },
  cancelled: 'no longer in force',
  filter: { search: 'Number, research or record', year: 'Year', state: 'State', kind: 'Kind', all: 'All', none: 'No acts under these filters', noneText: 'Clear the filters or search for another word.', clear: 'Clear the filters', shown: 'Shown: {{shown}} of {{all}}' },
  register: { button: 'Export the register', making: 'Preparing the register', xlsx: '{{year}}: Excel (xlsx)', docx: '{{year}}: Word (docx)', pdf: '{{year}}: PDF', language: 'Language of the register' },
  sign: { scan: 'Scan of the signed act (optional)', scanHint: 'PDF, PNG or JPEG, up to 20 MB. Kept encrypted in the vault.', choose: 'Choose a file', another: 'Choose another file', tooLarge: 'The file is larger than 20 MB', unreadable: 'The file could not be read: choose it again' },
  scan: { title: 'Scan of the signed act', none: 'No scan attached', save: 'Save to a file', remove: 'Take away', removeTitle: 'Take the scan away?', removeText: '“{{name}}” is deleted from the vault. The act itself and its number stay.', added: 'Scan attached to the act', removed: 'Scan taken away', file: '{{name}}, {{size}}' },
  prints: { title: 'Printing', original: 'Original, {{language}}: {{date}}', originalByHand: 'Original: {{date}} (marked by hand)', copy: 'Copy No {{number}}, {{language}}: {{date}}', none: 'The act is not printed yet', nextIsCopy: 'The original is printed: whatever comes out now is marked as a copy.' },
  correct: { action: 'Put a mistake right', title: 'Make a new act in place of the wrong one?', text: 'A final act does not change. A new draft opens; when it becomes final, act No {{number}} is no longer in force and its number is not used again.', confirm: 'Make a new draft', replaces: 'This draft is made in place of act No {{number}}: once it is final, that act is no longer in force.', replaced: 'This act is no longer in force: act No {{number}} was made in its place.', open: 'Open that act' },
  drop: { action: 'Delete the draft', title: 'Delete the draft act?', text: 'The draft has no number and nothing was destroyed under it.', done: 'Draft deleted' },
  copies: { hint: 'Tick off here what was destroyed after the act became final; the printed act does not change.', primary: 'Date of the primary destruction: {{date}}', closed: 'Date on which the last copy was destroyed: {{date}}', open: 'Copies not destroyed: {{n}}', dates: 'Dates of destruction' },
  disposal: {
    action: 'Dispose of records', title: 'Disposal of records whose term is over', text: 'The order names no term for the journal\'s records: you enter it from the body\'s nomenclature of files.',
    years: 'Term of storage, years', basis: 'Basis (article of the nomenclature)', basisHint: 'For example: nomenclature of files, file 05-14', year: 'Year of the journal', allYears: 'All years', kinds: 'Direction', allKinds: 'All directions', show: 'Show the records',
    candidates: 'Records whose term is over', none: 'No record\'s term is over with this term', noneText: 'The term runs from the end of the year: five years for a record of 2020 end on 31.12.2025.',
    all: 'Choose all', line: '{{number}}, {{date}}, {{kind}}', chosen: 'Chosen: {{chosen}} of {{all}}', create: 'Make a draft act', created: 'Draft act of disposal made',
    left: 'The number, date and direction of the journal line and the figures of the report stay. Codes, texts and conclusions are destroyed for good.',
    lines: 'Records', takeOut: 'Take record {{number}} off the list', term: 'Term of storage', termText: 'years: {{years}}; {{basis}}', done: 'Content destroyed {{date}}', notDone: 'The content is not destroyed yet.', doFirst: 'The content is destroyed once the act is final.',
    run: 'Destroy the content', runTitle: 'Destroy the content of the records?', runText: 'Under act No {{number}} the content of {{records}} is destroyed with all versions. This cannot be undone. The figures of sent reports do not change.', word: 'destroy', ran: 'Content destroyed', working: 'Destroying the content',
    marked: 'content destroyed, act of disposal No {{number}}', fact: 'Content destroyed',
  },
};
