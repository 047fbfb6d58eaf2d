/** The body as it is printed. */
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { NumberField, Section, TextField } from '../../ui';
import { BilingualField } from '../../window/bilingual-field';
import type { TabProps } from './settings.page';

/** Name, code, city, number of employees. */
export function UnitTab({ draft, change, fault }: TabProps) {
  const { t } = useTranslation('settings');
  const set = (part: Partial<typeof draft.unit>) => change({ unit: { ...draft.unit, ...part } });
  return (
    <Section title={t('unit.title')} text={t('unit.text')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 2 }}>
        <BilingualField
          label={t('unit.name')}
          value={draft.unit.name}
          onChange={(name) => set({ name })}
          errors={{ kk: fault('unit.name.kk'), ru: fault('unit.name.ru') }}
        />
        <BilingualField
          label={t('unit.genitive')}
          value={draft.unit.genitive ?? { kk: '', ru: '' }}
          onChange={(genitive) => set({ genitive })}
          errors={{ kk: fault('unit.genitive.kk'), ru: fault('unit.genitive.ru') }}
          hint={t('unit.genitiveHint')}
        />
        <BilingualField
          label={t('unit.city')}
          value={draft.unit.city}
          onChange={(city) => set({ city })}
          errors={{ kk: fault('unit.city.kk'), ru: fault('unit.city.ru') }}
        />
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
            gap: 2,
            alignItems: 'start',
          }}
        >
          <TextField
            label={t('unit.code')}
            value={draft.unit.code}
            onChange={(code) => set({ code: code.trim() })}
            error={fault('unit.code')}
            hint={t('unit.codeHint')}
            required
            maxLength={30}
          />
          <NumberField
            label={t('unit.headcount')}
            value={draft.unit.headcount}
            onChange={(headcount) => set({ headcount })}
            error={fault('unit.headcount')}
            hint={t('unit.headcountHint')}
            max={100_000}
          />
        </Box>
      </Box>
    </Section>
  );
}
