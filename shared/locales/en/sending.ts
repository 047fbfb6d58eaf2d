import type { Texts } from '../texts';
import type { sending as kk } from '../kk/sending';

export const sending: Texts<typeof kk> = {
  tab: { label: 'Parts of the report', form: 'Form', note: 'Note', send: 'Check and send', sent: 'Sent reports' },
  step: { label: 'Where the report stands', live: 'Live', checked: 'Checked', sent: 'Sent', differs: 'Difference', sentOn: '{{date}}, No {{version}}', open: '{{n}} open', none: 'none', rows: 'figures: {{n}}' },
  check: {
    title: 'Check before sending', text: 'Put right what was found, or go on with a reason.', clean: 'nothing found', passed: 'Reason to go on: {{reason}}', pass: 'Go on anyway', undo: 'Look again',
    reason: 'Reason to go on', show: 'Show', hide: 'Hide', record: 'Open record {{number}}', noteOpen: 'Open in the note', more: '{{n}} more', stop: 'must not be sent',
    drafts: 'Drafts (not counted)', pending: 'Candidates without a conclusion', late: 'Late entries', doubts: 'Records with doubts', gaps: 'Gaps in the journal numbers', small: 'Researches of fewer than five forms',
    codes: 'Code or personal number in the note', names: 'Word that looks like a name in the note', deadline: 'Deadline',
    smallText: 'Do not describe the results of fewer than five people in the note: they could be recognised.', on_the_25th: 'Today is the 25th of the reporting month: the report was due before it.', overdue: 'The 25th of the reporting month has passed: the report goes out late.',
  },
  carry: {
    onForm: "The form shows this period's own records. The document also holds records carried over from earlier periods.",
    title: 'Records carried over from earlier periods', text: 'Records changed after their report was sent go into this report and are explained in the note.', period: 'From the report for {{period}}', own: 'This period', carried: 'Carried over', total: 'In the report', row: 'Row',
    uncarried: 'The difference of the report for {{period}} cannot be carried over: a figure would fall below zero. Send a corrected report for that period first.', openPeriod: 'Open that period',
    shifted: 'Period {{range}}: its days meet the report already sent, so no day is counted twice or lost.',
  },
  send: {
    title: 'Sending', button: 'Mark as sent', correct: 'Make a corrected report (No {{version}})', dialog: 'Freeze report No {{version}}', text: 'Figures, the list of records counted, the note and the files are kept as they are now and never change.',
    sentOn: 'Date of sending', outgoing: 'Outgoing number', signedBy: 'Who signed (position)', reason: 'Reason for the correction', confirm: 'Freeze', done: 'Report No {{version}} is in the register', blocked: 'Some findings are still open: see the list above.',
    carrier: 'The difference of this report went into the report for {{period}}: that one is corrected now.', future: 'This period has not begun yet: there is nothing to send.',
    sentText: 'Report No {{version}} was sent on {{date}}. Outgoing number: {{outgoing}}.', noNumber: 'not given', matches: 'The journal agrees with the sent report.', withdrawToday: 'If this was marked by mistake, it can be taken back today only.', withdraw: 'Take the mark back', withdrawTitle: 'Take "sent" back?',
    withdrawText: 'The report stays in the register, marked "taken back". The reason goes into the action log.', withdrawReason: 'Reason for taking it back', withdrawn: 'The mark was taken back',
  },
  difference: {
    title: 'Difference since sending', text: 'Send a corrected report, or leave it: the difference goes into the next report by itself.', row: 'Row', sent: 'Sent', now: 'Now', change: 'Change', records: 'Records behind it', number: 'No', date: 'Date', kind: 'Kind of work', why: 'What happened', enteredAt: 'Entered', table: 'Difference of the figures', sum: 'Sum',
    late: 'entered after sending', joined: 'came into the period', amended: 'amended', deleted: 'taken out', moved: 'moved to another period', open: 'Open record {{number}}', none: 'no number',
  },
  note: {
    title: 'Note to the report', text: 'The text saves itself. Write no codes and no names.', suggested: 'suggested text', edited: 'edited', saved: 'Saved', saving: 'Saving…', unsaved: 'Not saved', back: 'Back to the suggested text', backDone: 'The suggested text is back',
    outdated: 'The figures have changed since you edited this. Check the numbers in the text.', seen: 'New suggestion', code: 'The text holds a code or a personal number: {{words}}. The report cannot be sent with it.', name: 'Looks like a name: {{words}}. The report must hold no names.', preview: 'The note as it will be printed', parts: 'Parts of the note',
  },
  register: {
    title: 'Register of sent reports', empty: 'No report has been sent yet', emptyText: 'Once a report is marked as sent it is kept here together with its files.', goSend: 'Check and send',
    period: 'Period', version: 'No', state: 'State', sentOn: 'Sent', outgoing: 'Outgoing No', figures: 'Figures (1–5)', files: 'Files', more: 'Details', less: 'Hide',
    in_force: 'in force', replaced: 'replaced by No {{version}}', withdrawn: 'taken back', differs: 'differs', carriedBy: 'difference carried into the report for {{period}}', openFile: 'Save file {{name}}', print: 'Print', show: 'Look at the sent report', range: 'Days of the period', signedBy: 'Signed by', records: 'Records counted', checksum: 'Checksum', passes: 'Findings passed with a reason', reason: 'Reason for the correction', withdrawal: 'Reason for taking it back', carried: 'Carried over from', program: 'Program version', filesHint: 'The files are kept as they were sent, byte for byte.',
  },
};
