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
  lost: 'A lost passphrase means lost data: nobody can restore them.',
};
