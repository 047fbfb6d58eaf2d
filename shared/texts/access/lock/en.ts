import type { Texts } from '../../texts';
import type { lock as kk } from './kk';

export const lock: Texts<typeof kk> = {
  title: 'The vault is locked',
  text: 'Type the passphrase to go on working.',
  field: 'Passphrase',
  locking: 'Locking…',
  open: 'Unlock the vault',
  opening: 'Opening…',
  wait: 'Until the next try: {{time}}',
  recovery: 'Open with the recovery sheet',
  lost: 'If both the passphrase and the recovery sheet are lost, the data are lost: nobody can restore them.',
  asIs: {
    open: 'Open what is there',
    title: 'Open what is there?',
    confirm: 'Open',
    damaged:
      'The rows that were in the damaged spot will not be in the vault. If there is a recent backup, it is better to restore it first. This decision is written to the security log.',
    text: 'The later changes will not be in the vault. If there is a recent backup, it is better to restore it first. This decision is written to the security log.',
  },
  missing: {
    title: 'The vault is not in its place',
    text: 'There was a vault on this computer, but its folder was not found. It may have been moved, deleted or left on another disk.',
    ways: 'Put the folder back and start the program again, or restore a backup.',
    anew: 'Make a new vault',
    anewTitle: 'Make a new vault?',
    anewText:
      'The new vault will be empty and the earlier records do not come into it. If the folder may be found or there is a backup, do not make a new one.',
    anewConfirm: 'Make a new one',
  },
};
