/** The first question, in all three languages at once. */
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Language, LANGUAGES } from '../../../../shared/texts';
import { usePreferences } from '../../../window/preferences';

/** Written in each language by itself, whatever the window's language is. */
const WORDS: Readonly<Record<Language, { name: string; text: string }>> = {
  kk: { name: 'Қазақша', text: 'Қазақ тілінде жалғастыру' },
  ru: { name: 'Русский', text: 'Продолжить на русском языке' },
  en: { name: 'English', text: 'Continue in English' },
};

/** Three large buttons. */
export function LanguageStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('setup');
  const { preferences, change } = usePreferences();
  return (
    <>
      <Box>
        <Typography variant="h1">{t('language.title')}</Typography>
        <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{t('language.text')}</Typography>
      </Box>
      {LANGUAGES.map((language) => (
        <Button
          key={language}
          lang={language}
          variant="outlined"
          size="large"
          endIcon={<ArrowForwardIcon />}
          autoFocus={language === preferences.language}
          onClick={() => {
            change({ language });
            onNext();
          }}
          sx={{ justifyContent: 'space-between', textAlign: 'left', py: 1.5, px: 2.5, bgcolor: 'background.paper' }}
        >
          <span>
            <Box component="span" sx={{ display: 'block', fontSize: '1.125rem' }}>
              {WORDS[language].name}
            </Box>
            <Box
              component="span"
              sx={{ display: 'block', fontWeight: 400, fontSize: '0.875rem', color: 'text.secondary' }}
            >
              {WORDS[language].text}
            </Box>
          </span>
        </Button>
      ))}
    </>
  );
}
