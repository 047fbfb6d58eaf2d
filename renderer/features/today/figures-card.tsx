/** The figures of Annex 3 as they stand now, beside the same half-year of last year. */
import { Fragment, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import { ANNEX3_ROWS, rowName } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import { halfYearName } from '../../../shared/time/periods';
import { currentLanguage } from '../../i18n/setup';
import { Section, useFormat } from '../../ui';
import type { TodayView } from '../../vault/api';
import { frame } from './frame';
import { pagePath } from '../../window/pages';

/** The five totals; all rows at a click. */
export function FiguresCard({ view }: { view: TodayView }) {
  const { t } = useTranslation('today');
  const [format, navigate] = [useFormat(), useNavigate()];
  const [all, setAll] = useState(false);
  const language = currentLanguage();
  const cells = (key: Annex3Key, strong: boolean) => (
    <>
      <TableCell align="right" sx={{ fontWeight: strong ? 600 : 400, fontVariantNumeric: 'tabular-nums' }}>
        {format.number(view.figures[key])}
      </TableCell>
      <TableCell align="right" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {format.number(view.lastYear[key])}
      </TableCell>
    </>
  );
  return (
    <Section title={t('figures.title')} text={format.halfYear(view.period)}>
      <Box sx={frame}>
        <Table
          size="small"
          sx={{
            tableLayout: 'fixed',
            '& .MuiTableCell-root': { overflowWrap: 'anywhere' },
            '& thead .MuiTableCell-root': { whiteSpace: 'nowrap', overflowWrap: 'normal' },
          }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('figures.row')}</TableCell>
              <TableCell align="right" sx={{ width: '5rem' }}>
                {t('figures.now')}
              </TableCell>
              <TableCell align="right" sx={{ width: '6.25rem' }}>
                {t('figures.before')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {ANNEX3_ROWS.filter((row) => all || !row.includes('.')).map((row) => (
              <Fragment key={row}>
                <TableRow>
                  <TableCell
                    component="th"
                    scope="row"
                    sx={{ fontWeight: row.includes('.') ? 400 : 600, pl: row.includes('.') ? 4 : 2, pr: 0 }}
                  >
                    {rowName(row, language)}
                  </TableCell>
                  {cells(row, !row.includes('.'))}
                </TableRow>
                {row === '1.5' ? (
                  <TableRow>
                    <TableCell component="th" scope="row" sx={{ pl: 6, color: 'text.secondary' }}>
                      {t('figures.notRecommended')}
                    </TableCell>
                    {cells('1.5.not_recommended', false)}
                  </TableRow>
                ) : null}
              </Fragment>
            ))}
          </TableBody>
        </Table>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', p: 1, gap: 1, flexWrap: 'wrap' }}>
          <Button size="small" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('figures.totals') : t('figures.all')}
          </Button>
          <Button size="small" onClick={() => void navigate(pagePath('report', { period: halfYearName(view.period) }))}>
            {t('figures.open')}
          </Button>
        </Box>
      </Box>
    </Section>
  );
}
