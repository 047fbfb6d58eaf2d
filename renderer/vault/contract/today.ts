/** Today's page. */
import type { TodayView } from '../api';
import { call } from './call';

export const today = {
  today: call().answers<TodayView>(),
};
