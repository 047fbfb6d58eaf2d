import type { Texts } from '../texts';
import type { backup as kk } from '../kk/backup';

export const backup: Texts<typeof kk> = {
  title: 'Backups',
  subtitle: 'One encrypted file: after writing it is read back whole and checked',
  make: 'Make a backup',
  making: 'Making a backup',
  made: '“{{name}}” is written and checked',
  stopped: 'Stopped, the unfinished file was removed',
  smaller: 'This backup is less than half the size of the one before. Keep the one before and check the journal.',
  state: {
    none: 'There is no backup. If the computer fails, the data are lost.',
    due: 'The last checked backup was made on {{date}} ({{days}} ago). Make a new one.',
    fresh: 'Last checked backup: {{date}}.',
    empty: 'There are no records to keep yet.',
    open: 'Make a backup',
  },
  register: { title: 'Backups made', text: 'Where a file lies is not kept: it is found by its name and control value.', none: 'No backups', noneText: 'Make the first one on a USB medium.', name: 'File', at: 'Made', records: 'Records', size: 'Size', check: 'Control value', small: 'smaller', log: 'Action log', lost: 'lost {{date}}', holds: 'holds destroyed material', acts: 'named in acts: {{numbers}}', actions: 'Action' },
  lost: {
    button: 'Lost', buttonLabel: 'Mark backup “{{name}}” as lost', title: 'Is the backup lost?', text: 'The mark stays in the register, is written to the action log and to the draft act that names this backup.',
    on: 'Day of the loss', reason: 'How it was lost', reasonHint: 'Give no names of people', reasonNeeded: 'Say how it was lost', confirm: 'Mark as lost', done: 'Marked as lost',
    found: 'Found', foundLabel: 'Backup “{{name}}” was found', foundDone: 'Mark taken off',
    adviceTitle: 'A backup is lost', advice: 'A lost backup opens with the passphrase or the sheet of its day; it cannot be closed from afar. If someone may know the passphrase, change it at once, renew the vault key, make a new recovery sheet and a new backup. Attach a note of the loss to completed acts that name the backup.', security: 'Change the passphrase',
  },
  advice: {
    title: 'How to keep them',
    medium: 'Keep the backup apart from this computer, in a locked safe.',
    passphrase: 'A backup opens with the passphrase of the day it was made, even if the passphrase was changed later.',
    destroyed: 'A research whose material is destroyed does not come back from a backup. The backups that held it are named in the act of destruction: destroy them too.',
    restore: 'To restore, lock the vault and press “Restore from a backup” on the lock screen.',
    readable: 'If you need a file that can be read without this program, export it on the data exchange page.', exchange: 'Data exchange',
  },
  restore: {
    open: 'Restore from a backup', title: 'Restore from a backup',
    file: 'File: {{name}} ({{size}})', passphrase: 'Passphrase of the backup', passphraseHint: 'The passphrase of the day the backup was made', check: 'Check the backup', reading: 'Checking the backup',
    bySheet: 'Open with the recovery sheet', byPassphrase: 'Open with the passphrase',
    madeAt: 'Made: {{time}}', holds: 'Comes back: {{records}}', sound: 'The file is whole, every part of it opened.',
    same: 'This same vault is on this computer. It is replaced by the state in the backup: records entered after it do not come back.',
    other: 'There is another vault on this computer. It is replaced by the backup.', unreadable: 'The vault on this computer cannot be read. It is replaced by the backup.',
    kept: 'The present vault is kept until the restored one is first opened; until then it can be had back.',
    skipped: 'Researches whose material does not come back (order 227, point 18)', destroyed: 'destroyed', term: 'storage term ended on {{date}}',
    apply: 'Restore', applying: 'Restoring the vault',
    done: 'The vault is restored. Open it with the passphrase of the backup.',
    doneSheet: 'The vault has been restored. Open it on the lock screen with the same recovery sheet.',
    undoText: 'The vault was restored from a backup. The previous vault is kept until this one is opened.', undo: 'Bring the previous vault back', undone: 'The previous vault is back.',
  },
};
