import type { Texts } from '../../texts';
import type { exportLog as kk } from './kk';

export const exportLog: Texts<typeof kk> = {
  title: 'Export log',
  subtitle:
    'Every file that left the vault. Files with research material you destroy yourself and mark here: the program does not look for them or delete them.',
  search: 'File name, check value or research number',
  open: {
    title: 'Files to keep an eye on: {{n}}',
    due: 'Files of research whose material is destroyed in the vault: {{n}}. Delete them from disk and media and mark them.',
    none: 'No unmarked file with research material is left.',
  },
  filter: { label: 'Show', all: 'All', open: 'With research material', closed: 'Destroyed' },
  table: {
    label: 'Saved files',
    file: 'File',
    at: 'Saved',
    size: 'Size',
    check: 'Check value',
    researches: 'Research',
    state: 'State',
    folder: 'folder: {{name}}',
    act: 'act No {{number}}',
    draft: 'draft act',
  },
  state: {
    holds: 'holds research material',
    due: 'has to be destroyed',
    closed: 'destroyed {{date}}',
    none: 'no research material',
  },
  close: {
    button: 'Destroyed',
    label: 'Mark “{{name}}” as destroyed',
    title: 'Is the file destroyed?',
    text: 'Mark it only once the file and its copies are gone from disk, mail and media. The mark goes into the act.',
    on: 'Day of destruction',
    confirm: 'Mark as destroyed',
    done: 'Marked',
    reopen: 'Take the mark off',
    reopenLabel: 'Take the mark off “{{name}}”',
    reopened: 'Mark taken off',
  },
  empty: 'Nothing has left the vault yet',
  emptyText: 'When a report, journal, plan or research material is saved to a file, it shows here.',
  nothing: 'Nothing found',
  nothingText: 'Change the search or the filter.',
  toLog: 'Action log',
};
