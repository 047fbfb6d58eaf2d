/**
 * The units of one row as bars with their figures: a list first, so that it is read out as it is seen; the table of
 * units has all of them.
 */
import { useId, useMemo } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import { compareText, useFormat } from '../../ui';
import { currentLanguage } from '../../i18n/setup';
import type { SummaryView } from '../../vault/api';
import { unitName } from './summary-words';

/** Bars drawn; the rest is one bar of its own. */
const MOST_BARS = 16;

/** `row` chooses the figures; the half-year before is a thinner bar under the present one. */
export function UnitBars({ view, row, title }: { view: SummaryView; row: Annex3Key; title: string }) {
  const { t } = useTranslation('unitSummary');
  const format = useFormat();
  const heading = useId();
  const { bars, most, rest } = useMemo(() => {
    const compare = compareText(currentLanguage());
    const all = view.lines
      .flatMap(({ key, name, reportId, figures, before }) =>
        figures[row] === null
          ? []
          : [
              {
                key,
                name: unitName(name) || t('list.noUnit'),
                reportId,
                value: figures[row],
                past: before?.[row] ?? null,
              },
            ],
      )
      .sort((a, b) => b.value - a.value || compare(a.name, b.name));
    const others = all.slice(MOST_BARS);
    return {
      bars: all.slice(0, MOST_BARS),
      most: Math.max(1, ...all.map(({ value, past }) => Math.max(value, past ?? 0))),
      rest: { n: others.length, sum: others.reduce((sum, { value }) => sum + value, 0) },
    };
  }, [view.lines, row, t]);
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={heading}
      sx={{ p: 2, borderRadius: 2, position: { lg: 'sticky' }, top: 8 }}
    >
      <Typography id={heading} variant="h3" component="h2">
        {t('chart.title')}
      </Typography>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t('chart.hint')}
      </Typography>
      {bars.length === 0 ? (
        <Typography variant="body2">{t('chart.none')}</Typography>
      ) : (
        <Box
          component="ol"
          aria-label={t('chart.table', { row: title })}
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 0.6 }}
        >
          {bars.map(({ key, name, value, past }) => (
            <Box
              component="li"
              key={key}
              sx={{
                display: 'grid',
                gridTemplateColumns: 'minmax(0, 1fr) 3.2rem',
                columnGap: 1,
                alignItems: 'center',
                typography: 'body2',
              }}
            >
              <Box
                sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', gridColumn: '1' }}
                title={name}
              >
                {name}
              </Box>
              <Box
                sx={{
                  gridRow: '1 / 3',
                  gridColumn: '2',
                  textAlign: 'right',
                  fontWeight: 600,
                  fontVariantNumeric: 'tabular-nums',
                }}
              >
                {format.number(value)}
                {past === null ? null : (
                  <Box
                    component="span"
                    sx={{
                      display: 'block',
                      fontSize: '0.6875rem',
                      fontWeight: 400,
                      color: 'text.secondary',
                      lineHeight: 1.1,
                    }}
                  >
                    {format.number(past)}
                  </Box>
                )}
              </Box>
              <Box aria-hidden sx={{ gridColumn: '1' }}>
                <Box
                  sx={{
                    height: 8,
                    borderRadius: 0.5,
                    bgcolor: 'primary.main',
                    width: `${(value / most) * 100}%`,
                    minWidth: value > 0 ? 2 : 0,
                  }}
                />
                {past === null ? null : (
                  <Box
                    sx={{
                      height: 3,
                      mt: '2px',
                      borderRadius: 0.5,
                      bgcolor: 'text.secondary',
                      width: `${(past / most) * 100}%`,
                      minWidth: past > 0 ? 2 : 0,
                    }}
                  />
                )}
              </Box>
            </Box>
          ))}
          {rest.n > 0 ? (
            <Box
              component="li"
              sx={{
                display: 'flex',
                justifyContent: 'space-between',
                typography: 'body2',
                color: 'text.secondary',
                pt: 0.5,
              }}
            >
              <span>{t('chart.rest', { n: format.number(rest.n) })}</span>
              <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {format.number(rest.sum)}
              </Box>
            </Box>
          ) : null}
        </Box>
      )}
    </Paper>
  );
}
