import type { Texts } from '../texts';
import type { lock as kk } from '../kk/lock';

export const lock: Texts<typeof kk> = {
  title: 'Хранилище заблокировано',
  text: 'Чтобы продолжить работу, наберите парольную фразу.',
  field: 'Парольная фраза',
  locking: 'Блокируется…',
  open: 'Открыть хранилище',
  opening: 'Открывается…',
  wait: 'До следующей попытки: {{time}}',
  lost: 'При утере парольной фразы данные восстановить невозможно.',
};
