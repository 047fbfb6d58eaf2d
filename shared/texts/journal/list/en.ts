import type { Texts } from '../../texts';
import type { journalList as kk } from './kk';

/** The journal's list, in English. */
export const journalList: Texts<typeof kk> = {
  filter: {
    category: 'Category',
    doubts: 'With doubts',
    imported: 'From a file',
    conditions: 'Under special conditions',
  },
  category: {
    employee: 'Employee',
    head: 'Head',
    trainee: 'Trainee',
    candidate: 'Candidate for service',
    family: 'Family member',
  },
  columns: {
    button: 'Columns',
    menu: 'Columns shown',
    reset: 'As at the beginning',
    keys: 'On a heading: Enter sorts, Shift+← → sets the width',
  },
  views: {
    button: 'Views',
    current: 'View: {{name}}',
    save: 'Keep this view…',
    manage: 'Manage views…',
    none: 'No views kept',
    saveTitle: 'Keep this view',
    saveText: 'Filters, columns and order are kept under this name. A period such as “this month” moves with the date.',
    manageTitle: 'Views kept',
    name: 'Name',
    rename: 'Rename',
    renameOf: 'Rename “{{name}}”',
    remove: 'Delete the view “{{name}}”',
    saved: 'View “{{name}}” kept',
    removed: 'View “{{name}}” deleted',
    restored: 'View “{{name}}” brought back',
    nameMissing: 'Write a name for the view',
  },
  export: {
    button: 'Export',
    title: 'Export the journal',
    what: 'What is shown now comes out in the order of numbers: {{records}}.',
    drafts: 'Drafts without a number are not part of the journal: {{drafts}}.',
    language: 'Language',
    print: 'Print, PDF…',
    preview: 'Journal: before printing',
    previewPart: 'The first {{shown}} are shown; the printed document will have {{lines}}.',
    stopped: 'The file was stopped',
  },
  origin: 'Brought in from a file',
  removedBecause: 'This record is deleted; its number stays in the journal. Reason: {{reason}}',
  cancelledBecause: 'Marked as not having taken place. Reason: {{reason}}',
  noReason: 'not given',
};
