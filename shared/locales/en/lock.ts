import type { Texts } from '../texts';
import type { lock as kk } from '../kk/lock';

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
};
