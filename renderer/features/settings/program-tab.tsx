/** The program itself: lock, look, exchange of data, version and legal basis. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LANGUAGES } from '../../../shared/texts';
import { usePreferences } from '../../window/preferences';
import { useSession } from '../../window/session';
import { ChoiceField, NumberField, Section } from '../../ui';
import { TracePart } from './trace-part';
import type { TabProps } from './settings.page';
import { pagePath } from '../../window/pages';

const SIZES = { s90: 0.9, s100: 1, s115: 1.15, s130: 1.3 } as const;
type SizeName = keyof typeof SIZES;

/** The look is applied at once; only the minutes wait for "save". */
export function ProgramTab({ draft, change, fault }: TabProps) {
  const { t } = useTranslation(['settings', 'common']);
  const { preferences, change: prefer } = usePreferences();
  const { info } = useSession();
  const navigate = useNavigate();
  const size = (Object.keys(SIZES) as SizeName[]).find((name) => SIZES[name] === preferences.textSize) ?? null;
  return (
    <>
      <Section title={t('settings:lock.title')} text={t('settings:lock.text')}>
        <Box sx={{ mt: 1.5 }}>
          <NumberField
            label={t('settings:lock.minutes')}
            value={draft.autoLockMinutes}
            onChange={(autoLockMinutes) => change({ autoLockMinutes })}
            error={fault('autoLockMinutes')}
            min={1}
            max={60}
            sx={{ maxWidth: 360 }}
          />
        </Box>
      </Section>
      <Section title={t('settings:look.title')} text={t('settings:look.text')}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
          <ChoiceField
            label={t('settings:look.language')}
            value={preferences.language}
            onChange={(language) => prefer({ language })}
            options={LANGUAGES.map((language) => ({ value: language, label: t(`common:languageName.${language}`) }))}
          />
          <ChoiceField
            label={t('settings:look.theme')}
            value={preferences.theme}
            onChange={(theme) => prefer({ theme })}
            options={(['system', 'light', 'dark'] as const).map((theme) => ({
              value: theme,
              label: t(`settings:look.${theme}`),
            }))}
          />
          <ChoiceField
            label={t('settings:look.screenTitle')}
            hint={t('settings:look.screenText')}
            value={preferences.screenHidden ? 'on' : 'off'}
            onChange={(value) => prefer({ screenHidden: value === 'on' })}
            options={[
              { value: 'on', label: t('settings:look.screenOn') },
              { value: 'off', label: t('settings:look.screenOff') },
            ]}
          />
          <ChoiceField
            label={t('settings:look.size')}
            value={size}
            onChange={(name) => prefer({ textSize: SIZES[name] })}
            options={(Object.keys(SIZES) as SizeName[]).map((name) => ({
              value: name,
              label: t(`settings:look.sizes.${name}`),
            }))}
          />
        </Box>
      </Section>
      <Section title={t('settings:data.title')} text={t('settings:data.text')}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <Button variant="outlined" onClick={() => void navigate(pagePath('backup'))}>
            {t('settings:data.backup')}
          </Button>
          <Button variant="outlined" onClick={() => void navigate(pagePath('exchange'))}>
            {t('settings:data.open')}
          </Button>
        </Box>
      </Section>
      <TracePart />
      <Section title={t('settings:about.title')}>
        <Typography>Senim · {t('settings:about.version', { version: info.version })}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{t('settings:about.offline')}</Typography>
        <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
          {t('settings:about.basis')}
        </Typography>
        <Typography sx={{ mb: 1 }}>{t('settings:about.order227')}</Typography>
        <Typography>{t('settings:about.order74')}</Typography>
      </Section>
    </>
  );
}
