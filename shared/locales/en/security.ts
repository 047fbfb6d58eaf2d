import type { Texts } from '../texts';
import type { security as kk } from '../kk/security';

export const security: Texts<typeof kk> = {
  passphrase: {
    title: 'Passphrase', text: 'It opens the vault. If somebody may have seen it, change it at once.',
    never: 'Not changed since the vault was made', changed: 'Last changed on {{date}}', change: 'Change the passphrase', changing: 'Changing the passphrase',
    old: 'Present passphrase', next: 'New passphrase', repeat: 'Repeat the new passphrase', oldNeeded: 'Type the present passphrase', save: 'Change', done: 'Passphrase changed',
    after: 'After the change the old passphrase no longer opens the vault. Backups made earlier open with the passphrase of that time.',
  },
  sheet: {
    title: 'Recovery sheet', text: 'If the passphrase is forgotten, only this paper opens the vault. It is kept in a safe in a sealed envelope.',
    none: 'No sheet was made', noneText: 'If the passphrase is forgotten, the data are lost for good.', made: 'Sheet made on {{date}}', vault: 'Vault: {{id}}',
    make: 'Make a sheet', again: 'Make a new sheet', againText: 'With a new sheet the one of {{date}} no longer opens the vault: take it out of its envelope and destroy it.', done: 'The recovery sheet is in force',
  },
  key: {
    title: 'Vault key', text: 'The key that seals the records. If an earlier passphrase, sheet or backup came into other hands, renew the key together with the passphrase.',
    never: 'Not renewed since the vault was made', renewed: 'Last renewed on {{date}}', renew: 'Renew the key', renewing: 'Sealing all records under the new key', start: 'Renew', done: 'The vault key was renewed',
    what: 'All records are sealed anew under a new key. The passphrase and the recovery sheet stay as they are.', after: 'Backups made earlier stay under the key of that time: destroy those you do not need and make a new one.',
  },
  check: {
    title: 'Check of the files', text: 'Every file of the vault is read from start to end. A damaged spot is mended from the second copy.',
    never: 'No check was made yet', last: 'Last check: {{date}}', start: 'Check', running: 'Checking the files', sound: 'Everything is sound. Files checked: {{n}}', mended: 'Damaged files were found and mended from the second copy: {{files}}. Make a backup and have the disk checked.',
  },
  logs: { title: 'Control', text: 'What was done with the vault and which files left it.', actions: 'Action log', exports: 'Saved files', backups: 'Backups' },
  dialog: {
    title: 'New recovery sheet', once: 'The sheet is shown once. Print it or copy the code by hand, then go on to the check.',
    language: 'Language of the sheet', print: 'Print', pdf: 'Save PDF', pdfText: 'A PDF file holds the code in the open: delete the file after printing.', next: 'Go to the check',
    checkTitle: 'Check the sheet', checkText: 'Type these two groups from the paper. If they are right, the sheet comes into force.', group: 'Group {{n}}', confirm: 'Put the sheet in force', another: 'Make another sheet', activating: 'Putting the sheet in force',
    leaveTitle: 'Give this sheet up?', leaveText: 'This sheet will not come into force; destroy it if it was printed. The sheet in force stays as it is.', leave: 'Give up', stay: 'Go on',
  },
  today: { title: 'No recovery sheet was made', text: 'If the passphrase is forgotten, there is no other way to the data. Print the sheet and put it into a safe.', open: 'Make a sheet' },
  unlock: {
    title: 'Open with the recovery sheet', text: 'Type the code from the sheet, group by group. Capitals and spaces do not matter.', code: 'Recovery code', have: '{{have}} of {{total}} groups are right', wrong: 'Mistyped groups: {{groups}}',
    open: 'Continue', toPassphrase: 'Open with the passphrase', step: 'Step {{n}} of {{total}}',
    passphraseTitle: 'New passphrase', passphraseText: 'The code is right. Before the vault opens, a new passphrase and a new sheet are needed: the sheet you used becomes void.', next: 'Next',
    sheetTitle: 'New recovery sheet', opening: 'Opening the vault', finish: 'Open the vault',
  },
};
