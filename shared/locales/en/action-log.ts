import type { Texts } from '../texts';
import type { actionLog as kk } from '../kk/action-log';

export const actionLog: Texts<typeof kk> = {
  title: 'Action log',
  subtitle: 'What was done with the vault: time, event, file or record number. Nothing of what records say is in it.',
  group: {
    entry: 'Opening and locking', files: 'Files and printing', backup: 'Backups', access: 'Passphrase and sheet', material: 'Research material and acts',
    clock: 'The computer’s clock', program: 'Settings', faults: 'Faults',
  },
  event: {
    vault: { created: 'Vault made', unlocked: 'Vault opened', locked: 'Vault locked', refused: 'Passphrase typed wrong', checked: 'Data checked for damage', loss_accepted: 'Loss of changes accepted, work went on' },
    import: { applied: 'Records brought in from a file', undone: 'Import taken back' },
    report: { sent: 'Report marked as sent', corrected: 'Corrected report sent', withdrawn: 'Mark of a sent report taken back' },
    summary: { read: 'Reports of units were added', changed: 'A report in the summary was corrected', removed: 'Reports of units were taken out', restored: 'Reports taken out were put back', units: 'The list of expected units was changed' },
    plan: { sent: 'A plan was marked as sent for approval', returned: 'The sending of a plan was taken back', approved: 'A plan was marked as approved', unapproved: 'The approval mark of a plan was taken off', version: 'A new version of a plan was begun', dropped: 'The draft of a plan\'s version was thrown away' },
    export: { file: 'File saved outside the vault', closed: 'Saved file marked as destroyed', reopened: 'Mark taken off a saved file' },
    document: { printed: 'Document printed' },
    backup: { made: 'Backup made', restored: 'Vault restored from a backup' },
    media: { lost: 'Backup marked as lost', found: 'Lost backup found again' },
    passphrase: { changed: 'Passphrase changed' },
    recovery: { made: 'Recovery sheet put in force', used: 'Vault opened with the recovery sheet' },
    key: { renewed: 'Vault key renewed' },
    records: { disposed: 'Records past their term disposed of' },
    seals: { held: 'Seals of the log checked with the sheet: they hold', unknown: 'Seals of the log could not be checked with this sheet', broken: 'A seal of the log does not hold' },
    material: { added: 'Material added to a research', removed: 'Material taken out of a research' },
    research: {
      hold: 'Destruction put on hold', released: 'Hold released', noticed: 'Notice of destruction shown', end_changed: 'End date of a research changed',
      destroying: 'Destruction of material begun', resumed: 'Interrupted destruction resumed', destroyed: 'Material of a research destroyed',
    },
    act: { final: 'Act completed', printed: 'Act marked as printed', signed: 'Act marked as signed', cancelled: 'Act cancelled' },
    clock: { jump: 'The computer’s clock jumped forward', confirmed: 'The date was confirmed', stated: 'A date was stated against the computer’s clock', corrected: 'The latest date seen was corrected', behind: 'The computer’s clock is behind' },
    settings: { changed: 'Settings changed' },
    store: { rebuilt: 'Data store rebuilt from the journal file' },
    slots: { mended: 'A damaged copy of a key file mended from the other one' },
    rows: { damaged: 'Rows found that do not open' },
    log: { broken: 'Chain of the action log broken', cut: 'Last lines of the action log missing', key_lost: 'Key of the action log lost, a new one begun' },
  },
  subject: { refused: 'tries: {{n}}', records: 'records: {{n}}', line: 'line {{n}}', quarter: 'quarter {{n}} of {{year}}', educational: '{{year}}, educational work', ideological: '{{year}}, ideological work', half: 'half-year {{n}} of {{year}}', version: '{{what}}, version {{n}}', reports: '{{what}}, reports: {{n}}' },
  filter: { label: 'Filter', group: 'Kind of event', from: 'From', to: 'To', all: 'All', clear: 'Clear the filter' },
  table: { label: 'Lines of the action log', number: 'No', at: 'Time', event: 'Event', subject: 'Subject', head: 'Check value', before: 'before the chain', more: 'Show more', shown: '{{shown}} of {{found}} shown', none: 'No such line', noneText: 'Try another filter.' },
  check: {
    button: 'Check', running: 'Checking the log', title: 'Whether the log is whole', text: 'Every line rests on all before it: the check shows a line that was taken out, changed or moved.',
    stand: 'Last line: No {{n}}, check value {{head}}',
    sound: '{{lines}}, the chain is unbroken. Last check value: {{head}}.', before: 'Older lines of before the chain: {{n}}, unchanged too.', empty: 'The log has no line yet.',
    fault: {
      missing: 'Line No {{n}} is missing: it was taken out or is damaged.', changed: 'Line No {{n}} does not follow from those before it: it or the line before was changed.',
      surplus: 'Line No {{n}} was added by something other than the program.', head: 'The end of the log (line No {{n}}) is not where the program left it.', before: 'Older lines of before the chain were changed (line No {{n}} remembers them otherwise).',
    },
    todo: 'What to do: keep the vault as it is and make a backup; find the last printed control sheet or act and compare its check value below; tell the head. You can go on working with records.',
  },
  find: {
    title: 'Compare a check value from paper', text: 'Type the value printed on an act, on a control sheet or shown in the list of backups.', field: 'Check value', hint: 'At least eight symbols: 0–9 and A–F', button: 'Find',
    found: 'The log has this value: line No {{n}}, {{at}}, “{{event}}”.',
    none: 'The log has no such value. Compare the symbols with the paper. If they are right, the log was replaced after the printing, or the vault was put back to an earlier state: tell the head.',
  },
  sheet: { title: 'Control sheet of a month', text: 'A value on paper lies outside the computer: nothing else shows that the vault was put back to an earlier state. Print the sheet every month and keep it in the safe.', month: 'Month', button: 'Make the sheet', making: 'Making the sheet', print: 'Print', pdf: 'PDF', docx: 'Word' },
  toExports: 'Saved files',
};
