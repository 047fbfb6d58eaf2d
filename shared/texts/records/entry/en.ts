import type { Texts } from '../../texts';
import type { entry as kk } from './kk';

/** Words of what helps to enter work, in English. */
export const entry: Texts<typeof kk> = {
  start: 'Start from',
  last: 'As in the last entry',
  lastKeys: 'Alt+L',
  noLast: 'There is no record of this kind yet',
  filled: 'Filled in; date, code and result are yours to enter',
  template: {
    apply: 'Template “{{name}}”',
    none: 'No templates yet',
    save: 'Save as template…',
    manage: 'Manage templates…',
    saveTitle: 'Save as template',
    saveText: 'Codes, results, dates and private texts are not part of a template.',
    name: 'Name of the template',
    saved: 'Template “{{name}}” saved',
    manageTitle: 'Templates',
    rename: 'Save the name',
    remove: 'Delete template “{{name}}”',
    removed: 'Template “{{name}}” deleted',
    needName: 'Give the template a name',
  },
  separate: {
    label: 'A record for each person',
    hint: '{{n}} records at once, numbers in a row; each has its own conclusion. Otherwise one procedure is one record.',
    saved: '{{n}} records saved: No {{first}} – {{last}}',
  },
  methods: 'Add from the list',
  privateNote: 'Private note',
  privateHint: 'Kept in the vault only; never part of a file or a print',
  code: {
    similar: 'Perhaps you mean:',
    closed: 'Code {{code}} was closed on {{date}}. Open it again on its page to enter new work.',
    openPage: 'Open the page of the code',
    group: '{{code}} is the code of a group, its members: {{members}}',
    takeMembers: 'Take the members',
  },
  appeal: 'Work on appeal No {{number}}',
};
