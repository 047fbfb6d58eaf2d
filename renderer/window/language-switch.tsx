/** ҚАЗ / РУС / ENG, at once. */
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../shared/texts';
import { usePreferences } from './preferences';

const SHORT = { kk: 'ҚАЗ', ru: 'РУС', en: 'ENG' } as const;

/** The three languages side by side. */
export function LanguageSwitch() {
  const { t } = useTranslation(['frame', 'common']);
  const { preferences, change } = usePreferences();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={preferences.language}
      onChange={(_, next: (typeof LANGUAGES)[number] | null) => {
        if (next) change({ language: next });
      }}
      aria-label={t('frame:language')}
      sx={{ flex: 'none' }}
    >
      {LANGUAGES.map((language) => (
        <ToggleButton
          key={language}
          value={language}
          lang={language}
          aria-label={`${SHORT[language]}, ${t(`common:languageName.${language}`)}`}
          sx={{
            px: 1.25,
            py: 0.5,
            fontSize: '0.8125rem',
            lineHeight: 1.6,
            color: 'text.secondary',
            '&.Mui-selected': { color: 'primary.main' },
          }}
        >
          {SHORT[language]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
