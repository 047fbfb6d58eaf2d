/** What waits under a code, each with the way to it. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Section, useFormat } from '../../ui';
import type { CodeView } from '../../vault/api';
import { pagePath } from '../../window/pages';

/** The list of open matters, and the figures of the code above it. */
export function CodeOpenMatters({ view }: { view: CodeView }) {
  const { t } = useTranslation('codes');
  const [format, navigate] = [useFormat(), useNavigate()];
  const { open } = view;
  const matters = [
    ...open.unfollowed.map((row) => ({
      key: `u${row.id}`,
      text: t('page.unfollowed'),
      date: row.date,
      to: pagePath('journal', { record: row.id }),
    })),
    ...open.corrections.map((row) => ({
      key: `c${row.id}`,
      text: t('page.correction'),
      date: row.date,
      to: pagePath('journal', { record: row.id }),
    })),
    ...open.drafts.map((row) => ({
      key: `d${row.id}`,
      text: t('page.draft'),
      date: row.date,
      to: pagePath('journal', { record: row.id }),
    })),
    ...open.appeals.map((appeal) => ({
      key: `a${appeal.id}`,
      text: t('page.appealOpen', { number: appeal.number }),
      date: appeal.on,
      to: pagePath('appeals', { appeal: appeal.id }),
    })),
  ];
  return (
    <Section title={t('page.open')}>
      {matters.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('page.nothingOpen')}</Typography>
      ) : (
        <Box
          component="ul"
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'background.paper',
          }}
        >
          {matters.map(({ key, text, date, to }) => (
            <Box component="li" key={key} sx={{ px: 2, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
              <Link component="button" type="button" onClick={() => void navigate(to)} sx={{ textAlign: 'left' }}>
                {text}
              </Link>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {format.date(date)}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
