/** Handlers of the settings. */
import { settingsSchema } from '../../../../shared/domain/settings/settings';
import { failShape, ok } from '../../../../shared/errors/app-error';
import type { settings } from '../../contract/settings';
import { auditLine } from '../../rows/audit';
import { keptDutiesGone, withKeptDuties } from '../../rows/plan-rows';
import { settingsOf } from '../../open/open-vault';
import type { Handling } from '../context';

/** Read, and written whole. */
export const settingsCalls: Handling<typeof settings> = () => ({
  settings: (vault) => ok(withKeptDuties(vault, settingsOf(vault))),
  async saveSettings(vault, changed) {
    const parsed = settingsSchema.safeParse(changed);
    if (!parsed.success) return failShape(parsed.error.issues);
    const written = await vault.store.write([
      { table: 'settings', id: 'settings', value: parsed.data },
      ...keptDutiesGone(vault),
      auditLine(vault, 'settings.changed'),
    ]);
    return written.ok ? ok(parsed.data) : written;
  },
});
