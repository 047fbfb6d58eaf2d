/** What was entered last; a click opens the record in the journal. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CodeText, EmptyState, Section, StatusChip, useFormat } from '../../ui';
import type { JournalRow } from '../../vault/api';
import { frame } from './frame';
import { pagePath } from '../../window/pages';

const MOST_CODES = 3;

/** The newest rows of the journal. */
export function RecentList({ rows }: { rows: JournalRow[] }) {
  const { t } = useTranslation(['today', 'common']);
  const [format, navigate] = [useFormat(), useNavigate()];
  return (
    <Section
      title={t('today:recent.title')}
      action={
        rows.length > 0 ? (
          <Button size="small" onClick={() => void navigate(pagePath('journal'))}>
            {t('today:recent.all')}
          </Button>
        ) : undefined
      }
    >
      {rows.length === 0 ? (
        <EmptyState compact title={t('today:recent.none')} text={t('today:recent.noneText')} />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, ...frame }}>
          {rows.map((row) => (
            <Box component="li" key={row.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
              <ButtonBase
                onClick={() => void navigate(pagePath('journal', { record: row.id }))}
                sx={{
                  width: 1,
                  display: 'flex',
                  justifyContent: 'flex-start',
                  gap: 2,
                  px: 2,
                  py: 1,
                  textAlign: 'left',
                  '&:hover': { bgcolor: 'action.hover' },
                  '&.Mui-focusVisible': { outlineOffset: -2 },
                }}
              >
                <Typography
                  component="span"
                  variant="body2"
                  sx={{ width: '5.5rem', flex: 'none', fontVariantNumeric: 'tabular-nums' }}
                >
                  {format.date(row.date)}
                </Typography>
                <Typography
                  component="span"
                  variant="body2"
                  sx={{ width: '3.5rem', flex: 'none', color: 'text.secondary' }}
                >
                  {row.number === null ? '–' : `№ ${row.number}`}
                </Typography>
                <Typography component="span" sx={{ flex: 1, minWidth: 0 }}>
                  {t(`common:kind.${row.kind}`)}
                  {row.codes.slice(0, MOST_CODES).map((code) => (
                    <Box
                      component="span"
                      key={code}
                      sx={{ ml: 1, display: 'inline-block', color: 'text.secondary', fontSize: '0.875rem' }}
                    >
                      <CodeText code={code} />
                    </Box>
                  ))}
                  {row.codes.length > MOST_CODES ? (
                    <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>
                      +{row.codes.length - MOST_CODES}
                    </Box>
                  ) : null}
                </Typography>
                {row.status === 'active' ? (
                  row.late ? (
                    <Box component="span" sx={{ flex: 'none' }}>
                      <StatusChip status="late" />
                    </Box>
                  ) : null
                ) : (
                  <Box component="span" sx={{ flex: 'none' }}>
                    <StatusChip status={row.status} />
                  </Box>
                )}
              </ButtonBase>
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
