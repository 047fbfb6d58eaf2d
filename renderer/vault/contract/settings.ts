/** What the vault knows of the body it belongs to. */
import type { Settings } from '../../../shared/domain/settings/settings';
import { call } from './call';
import { judgedByHandler } from './inputs';

export const settings = {
  settings: call().answers<Settings>(),
  /** `settings`. `record.invalid` with every fault at its field. */
  saveSettings: call(judgedByHandler<Settings>()).answers<Settings>(),
};
