import type { Texts } from '../texts';
import type { appeals as kk } from '../kk/appeals';

/** Words of the register of appeals and assignments, in English. */
export const appeals: Texts<typeof kk> = {
  title: 'Appeals', lead: 'Register of appeals and assignments: who asked (by role), about which code, what, and what came of it. Optional.',
  add: 'Register an appeal', newTitle: 'New appeal', editTitle: 'Appeal No {{number}}', list: 'List of appeals', open: 'Open appeal No {{number}}', search: 'Search appeals',
  column: { number: 'No', on: 'Date', from: 'From', code: 'Code', asked: 'What is asked', due: 'Term', state: 'State' },
  from: { employee: 'employee', head: 'head of unit', authorised_head: 'authorised head', gpo: "General Prosecutor's Office", prosecutor: 'prosecutor', family: 'family member', other: 'other' },
  way: { oral: 'oral', written: 'written' }, state: { open: 'open', in_work: 'in work', closed: 'closed' }, overdue: 'overdue',
  filter: { label: 'Show', all: 'All', open: 'Open', in_work: 'In work', closed: 'Closed', overdue: 'Overdue' },
  field: { on: 'Date', from: 'Who asked (role)', way: 'Kind', paper: 'Paper No', code: 'About which code', codeHint: 'Leave empty when it is about nobody', asked: 'What is asked', askedHint: 'Write no names', due: 'Term', result: 'Result', closedOn: 'Closed on' },
  work: { title: 'Work on this appeal', none: 'No work has been started yet.', start: 'Start work', record: 'Open the record' },
  close: { action: 'Close the appeal', title: 'Close appeal No {{number}}', text: 'Write what came of it.', done: 'Appeal No {{number}} closed', reopen: 'Open again', reopened: 'Appeal No {{number}} is open again' },
  saved: 'Appeal No {{number}} saved', changed: 'Changes saved',
  empty: { title: 'No appeals yet', text: 'A registered appeal or assignment appears on Today when it is due, and work can be started from here.', noneTitle: 'No such appeals', none: 'Change the filter or the search word.' },
};
