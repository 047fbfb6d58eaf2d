/** Handler of Today's page. */
import { ok } from '../../../../shared/errors/app-error';
import type { today } from '../../contract/today';
import { todayView } from './today';
import type { Handling } from '../context';

/** What the page shows. */
export const todayCalls: Handling<typeof today> = () => ({
  today: (vault) => ok(todayView(vault)),
});
