import type { Texts } from '../texts';
import type { codes as kk } from '../kk/codes';

/** Words of the pages of ciphers, in English. */
export const codes: Texts<typeof kk> = {
  title: 'Codes', lead: 'Material of diagnostics and counselling is documented without names, under a digit or letter cipher (point 17). The cipher key is not kept in the program.',
  make: 'New code', makeGroup: 'New group', search: 'Search codes',
  column: { code: 'Code', category: 'Category', first: 'First date', last: 'Last date', works: 'Works', kinds: 'Directions', open: 'Open matters', state: 'State' },
  filter: { label: 'Show', all: 'All', open: 'Open', closed: 'Closed', groups: 'Groups', waiting: 'With open matters' },
  state: { open: 'open', closed: 'closed', closedOn: 'closed on {{date}}', group: 'group' }, groupOf: 'group of {{n}} codes', never: 'no work yet',
  empty: { title: 'No codes yet', text: 'A code appears with a record of diagnostics or counselling. If you need one beforehand, take a new one.', noneTitle: 'There is no such code', none: 'Check the beginning of the code or the filter.' },
  fresh: { title: 'New code', text: 'The code was drawn at random and nobody has it yet. Until a record holds it, it belongs to nobody.', rule: 'Point 17: a code is all digits or all letters; names, birth dates and IINs are not used. Write whose code it is into the key – outside the program, in a protected place.', copy: 'Copy', copied: 'Code copied', another: 'Take another', copyFailed: 'Copying failed: write the code down by hand', code: 'Code' },
  group: { title: 'New group', editTitle: 'Members of group {{code}}', text: 'A group code joins the codes of several people. Records hold the codes of its members, not the group itself.', code: 'Group code', codeHint: 'Left empty, a random code is taken', members: 'Codes of the members', membersHint: 'Parted by blanks, commas or lines, at least two', make: 'Make the group', made: 'Group {{code}} made', saved: 'Members of the group saved', edit: 'Change members', list: 'Members', of: 'Member of groups' },
  page: {
    back: 'All codes', timeline: 'Course of the work', noWork: 'No work under this code yet', noWorkText: 'Enter the first work with a button above.', start: 'Enter: {{kind}}', appeal: 'Register an appeal', journal: 'Show in the journal',
    figures: 'Figures', works: 'Works in all', firstSeen: 'First work', lastSeen: 'Last work',
    open: 'Open matters', nothingOpen: 'Nothing is open', correction: 'Correction is running: no result written yet', unfollowed: 'Nothing followed the unfavourable result', draft: 'Unfinished draft', appealOpen: 'Appeal No {{number}} is not closed',
    unfavourable: 'unfavourable result', favourable: 'favourable result', number: 'No {{number}}', openRecord: 'Open record No {{number}}', openDraft: 'Open the draft', conclusion: 'Conclusion document', details: 'More',
  },
  close: { action: 'Close the code', title: 'Close code {{code}}', text: 'No new work is entered under a closed code; its history stays whole. It can be opened again later.', date: 'Closed on', reason: 'Reason', done: 'Code {{code}} closed', reopen: 'Open again', reopenTitle: 'Open code {{code}} again', reopenText: 'New work can then be entered under this code.', reopened: 'Code {{code}} is open again', closedNotice: 'Closed on {{date}}: {{reason}}. Open it again to enter new work.', needReason: 'Give a reason' },
  history: { title: 'History of the code', made: 'group made', members: 'members changed', closed: 'closed', reopened: 'opened again' },
  consent: { title: 'Written consent', none: 'not marked', given: 'yes', refused: 'no', on: 'of {{date}}', hint: 'Order 227 asks no written consent: this is a mark only and blocks nothing.', saved: 'Consent mark saved' },
  note: { title: 'Private note', label: 'Kept in the vault only', hint: 'Never part of the journal, the report, a file or a print. Only the search of the journal finds it.', save: 'Save the note', saved: 'Private note saved' },
  referral: {
    title: 'Referral to a specialist', add: 'Refer to a specialist', doctor: 'Refer to a doctor', list: 'Referrals to specialists', none: 'No referrals', to: 'To', toWhom: { doctor: 'to a doctor', health_body: 'to a health body', other_psychologist: 'to another psychologist', other_body: 'to another body' },
    on: 'Date', reason: 'Reason', reasonHint: 'No diagnosis is written down', answeredOn: 'Answered on', answer: 'Answer', waiting: 'waiting for an answer', answered: 'answered on {{date}}', saved: 'Code {{code}}: referral to a specialist recorded', removed: 'Referral removed', remove: 'Remove',
  },
  disclosure: {
    title: 'Exception to confidentiality', add: 'Record a case', list: 'Exceptions to confidentiality', none: 'No case recorded', reminder: 'Point 14: confidentiality is guaranteed. Only where possible danger to the life or health of the person or of others needs third parties may something be told, and no more than necessary.',
    ground: 'Ground', grounds: { own_danger: "possible danger to the person's own life and health", danger_to_others: 'possible danger to the life and health of others' }, on: 'Told on', to: 'To whom (position)', what: 'What was told (the least necessary)', why: 'Why third parties were needed', forever: 'Once saved, this entry can be neither changed nor deleted.', save: 'Record', saved: 'Exception to confidentiality recorded',
  },
  plan: {
    title: 'Individual support plan', list: 'Individual support plans', none: 'No plans', add: 'Make a plan', edit: 'Open the plan', aim: 'Aim', start: 'Begun on', steps: 'Steps', step: 'Step {{n}}', what: 'What is done', due: 'Term', doneOn: 'Done on', result: 'Result', addStep: 'Add a step', removeStep: 'Remove step {{n}}', summary: 'Overall result', closedOn: 'Ended on', saved: 'Plan saved', removed: 'Plan removed', remove: 'Remove the plan', progress: '{{done}} of {{total}} steps done', print: 'Open the document',
  },
  paper: { conclusion: '{{code}}: conclusion of the diagnostics', plan: '{{code}}: support plan', language: 'Language of the document', kk: 'Kazakh', ru: 'Russian', save: 'Save to a file', docx: 'Word file', pdf: 'PDF file', preview: 'Preview and print', make: 'Conclusion: {{code}}' },
};
