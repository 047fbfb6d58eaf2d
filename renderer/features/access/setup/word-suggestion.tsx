/** Six words drawn at random, for those who would rather not think one up. */
import { useState } from 'react';
import CasinoIcon from '@mui/icons-material/CasinoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { suggestPassphrase } from '../../../../shared/domain/access/passphrase';
import { currentLanguage } from '../../../i18n/setup';
import { useFormat } from '../../../ui';

/** Evenly 0 … n - 1 from the system's generator: draws that would favour small numbers are thrown away. */
function randomBelow(n: number): number {
  const limit = Math.floor(2 ** 32 / n) * n;
  const drawn = new Uint32Array(1);
  do crypto.getRandomValues(drawn);
  while ((drawn[0] ?? 0) >= limit);
  return (drawn[0] ?? 0) % n;
}

/** Words in Kazakh or Russian; `onTake` puts them into the field. */
export function WordSuggestion({ onTake }: { onTake: (text: string) => void }) {
  const { t } = useTranslation(['setup', 'common']);
  const format = useFormat();
  const [language, setLanguage] = useState<'kk' | 'ru'>(() => (currentLanguage() === 'kk' ? 'kk' : 'ru'));
  const [words, setWords] = useState<{ text: string; bits: number } | null>(null);
  const draw = (wanted: 'kk' | 'ru') => setWords(suggestPassphrase(wanted, randomBelow));

  return (
    <Box
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        p: 2,
        bgcolor: 'background.paper',
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button startIcon={<CasinoIcon />} variant="outlined" onClick={() => draw(language)}>
          {words ? t('setup:words.again') : t('setup:words.suggest')}
        </Button>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={language}
          aria-label={t('setup:words.language')}
          onChange={(_, next: 'kk' | 'ru' | null) => {
            if (next) {
              setLanguage(next);
              if (words) draw(next);
            }
          }}
        >
          <ToggleButton value="kk" sx={{ py: 0.5 }}>
            {t('common:languageName.kk')}
          </ToggleButton>
          <ToggleButton value="ru" sx={{ py: 0.5 }}>
            {t('common:languageName.ru')}
          </ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {words ? (
        <>
          <Typography
            lang={language}
            sx={{ fontFamily: 'var(--senim-mono)', fontSize: '1.0625rem', overflowWrap: 'anywhere' }}
            aria-live="polite"
          >
            {words.text}
          </Typography>
          <Box
            sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', justifyContent: 'space-between' }}
          >
            <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 280px' }}>
              {t('setup:words.text', { bits: format.number(Math.floor(words.bits)) })}
            </Typography>
            <Button size="small" onClick={() => onTake(words.text)}>
              {t('setup:words.take')}
            </Button>
          </Box>
        </>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('setup:words.why')}
        </Typography>
      )}
    </Box>
  );
}
