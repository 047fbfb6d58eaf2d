/**
 * Work by month and direction: six small charts on one scale, each opening the journal; the same as figures in a table.
 */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { KINDS, type Kind } from '../../../shared/domain/records/record';
import type { Month, WorkByMonth } from '../../../shared/domain/report/work-by-month';
import { fromParts } from '../../../shared/time/civil-date';
import { Section, useFormat, visuallyHidden } from '../../ui';
import { frame } from './frame';
import { WorkTable } from './work-table';
import { pagePath } from '../../window/pages';

const BAR_HEIGHT = '2.75rem';

/** Nothing while there is nothing to look at. */
export function WorkCard({ work }: { work: WorkByMonth }) {
  const { t } = useTranslation('today');
  const [table, setTable] = useState(false);
  const most = Math.max(...KINDS.flatMap((kind) => work.counts[kind]));
  if (most === 0) return null;
  return (
    <Section
      title={t('work.title')}
      text={t('work.text')}
      action={
        <Button size="small" onClick={() => setTable(true)}>
          {t('work.table')}
        </Button>
      }
    >
      <Box
        sx={{
          ...frame,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, max(10.5rem, 100% / 3.5)), 1fr))',
          gap: '1px',
          bgcolor: 'divider',
        }}
      >
        {KINDS.map((kind) => (
          <Direction key={kind} kind={kind} months={work.months} counts={work.counts[kind]} most={most} />
        ))}
      </Box>
      {table ? <WorkTable work={work} onClose={() => setTable(false)} /> : null}
    </Section>
  );
}

function Direction({ kind, months, counts, most }: { kind: Kind; months: Month[]; counts: number[]; most: number }) {
  const { t } = useTranslation(['today', 'common']);
  const [format, navigate] = [useFormat(), useNavigate()];
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const name = t(`today:quick.kind.${kind}`);
  const short = ({ year, month }: Month) => `${format.month(month).slice(0, 3)} ${year}`;
  const open = () =>
    void navigate(
      pagePath('journal', {
        kind,
        from: fromParts(first.year, first.month, 1),
        to: fromParts(last.year, last.month, 31),
      }),
    );
  return (
    <ButtonBase
      onClick={open}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'stretch',
        gap: 0.75,
        px: 1.5,
        py: 1.25,
        textAlign: 'left',
        bgcolor: 'background.paper',
        '&:hover': {
          backgroundImage: (theme) => `linear-gradient(${theme.palette.action.hover}, ${theme.palette.action.hover})`,
        },
        '&.Mui-focusVisible': { outlineOffset: -2 },
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', fontSize: '0.8125rem' }}>
        <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {name}
        </Box>
        <Box component="span" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
          {format.number(total)}
        </Box>
        <Box component="span" sx={visuallyHidden}>
          {t('today:work.label')}
        </Box>
      </Box>
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          alignItems: 'flex-end',
          gap: '2px',
          height: BAR_HEIGHT,
          mt: 'auto',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        {counts.map((count, index) => {
          const month = months[index] ?? last;
          return (
            <Box
              key={`${month.year}-${month.month}`}
              title={`${short(month)}: ${count}`}
              sx={{ flex: 1, height: 1, display: 'flex', alignItems: 'flex-end' }}
            >
              <Box
                sx={{
                  width: 1,
                  height: `${(100 * count) / most}%`,
                  minHeight: count > 0 ? 2 : 0,
                  borderRadius: '2px 2px 0 0',
                  bgcolor: 'primary.main',
                }}
              />
            </Box>
          );
        })}
      </Box>
      <Typography
        aria-hidden
        variant="caption"
        component="span"
        sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary', lineHeight: 1.2 }}
      >
        <span>{short(first)}</span>
        <span>{short(last)}</span>
      </Typography>
    </ButtonBase>
  );
}
