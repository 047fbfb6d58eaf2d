/** A new vault: three things that can be done first. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useEntry } from '../../window/entry-context';
import { Section } from '../../ui';
import { pagePath } from '../../window/pages';

/** Enter, import, fill in. */
export function NextSteps() {
  const { t } = useTranslation('today');
  const [enter, navigate] = [useEntry(), useNavigate()];
  const steps = [
    { name: 'enter', run: () => enter('counselling') },
    { name: 'import', run: () => void navigate(pagePath('oldJournal')) },
    { name: 'unit', run: () => void navigate(pagePath('settings')) },
  ] as const;
  return (
    <Section title={t('next.title')}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 2 }}>
        {steps.map(({ name, run }, index) => (
          <Box
            key={name}
            sx={{
              display: 'flex',
              flexDirection: 'column',
              gap: 0.5,
              p: 2,
              border: 1,
              borderColor: index === 0 ? 'primary.main' : 'divider',
              borderRadius: 2,
              bgcolor: 'background.paper',
            }}
          >
            <Typography variant="h3">{t(`next.${name}Title`)}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
              {t(`next.${name}Text`)}
            </Typography>
            <Box sx={{ mt: 1 }}>
              <Button size="small" variant={index === 0 ? 'contained' : 'outlined'} onClick={run}>
                {t(`next.${name}`)}
              </Button>
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
