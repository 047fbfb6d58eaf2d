/** The totals of all units in the rows of Annex 3; beside them the units of the chosen row, from large to small. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { rowName } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import { FIGURE_KEYS } from '../../../shared/import/unit-summary/reading';
import { currentLanguage } from '../../i18n/setup';
import { useFormat } from '../../ui';
import type { SummaryView } from '../../vault/api';
import { changeOf } from './summary-words';
import { UnitBars } from './unit-bars';

/** The first part of the page. */
export function TotalsTab({ view }: { view: SummaryView }) {
  const { t } = useTranslation('unitSummary');
  const format = useFormat();
  const [chosen, setChosen] = useState<Annex3Key>('1');
  const { totals, before } = view;
  const name = (key: Annex3Key) =>
    key === '1.5.not_recommended' ? t('totals.second') : rowName(key, currentLanguage());
  return (
    <>
      {view.uneven.length > 0 ? (
        <Alert severity="warning">
          {view.uneven.map(({ key, total, rows }) => (
            <Box key={key}>
              {t('totals.uneven', { row: key, total: format.number(total), rows: format.number(rows) })}
            </Box>
          ))}
        </Alert>
      ) : null}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.35fr) minmax(300px, 1fr)' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <TableContainer component={Paper} variant="outlined" sx={{ borderRadius: 2 }}>
          <Table
            size="small"
            aria-label={t('totals.table', { period: format.halfYear(view.period) })}
            sx={{ '& td, & th': { py: 0.4, px: 1 } }}
          >
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 36 }}>{t('totals.number')}</TableCell>
                <TableCell>{t('totals.row')}</TableCell>
                <TableCell align="right">{t('totals.sum')}</TableCell>
                <TableCell align="right" sx={{ lineHeight: 1.2, maxWidth: 110 }}>
                  {t('totals.before')}
                </TableCell>
                <TableCell align="right">{t('totals.change')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {FIGURE_KEYS.map((key) => {
                const main = !key.includes('.');
                return (
                  <TableRow
                    key={key}
                    hover
                    selected={key === chosen}
                    sx={{ cursor: 'pointer' }}
                    onClick={() => setChosen(key)}
                  >
                    <TableCell sx={{ fontWeight: 600 }}>{main ? key : ''}</TableCell>
                    <TableCell
                      component="th"
                      scope="row"
                      sx={{
                        fontWeight: main ? 600 : 400,
                        pl: main ? 1 : key === '1.5.not_recommended' ? '3.5rem !important' : '2rem !important',
                      }}
                    >
                      {name(key)}
                      {totals[key].without > 0 ? (
                        <Box component="span" sx={{ display: 'block', color: 'warning.main', fontSize: '0.75rem' }}>
                          {t('totals.without', { n: format.number(totals[key].without) })}
                        </Box>
                      ) : null}
                    </TableCell>
                    <TableCell align="right" sx={{ fontWeight: main ? 600 : 400 }}>
                      <ButtonBase
                        onClick={(event) => {
                          event.stopPropagation();
                          setChosen(key);
                        }}
                        aria-pressed={key === chosen}
                        aria-label={`${format.number(totals[key].sum)}: ${t('totals.show', { row: name(key) })}`}
                        sx={{
                          font: 'inherit',
                          px: 0.75,
                          py: 0.25,
                          borderRadius: 1,
                          fontVariantNumeric: 'tabular-nums',
                          color: 'primary.main',
                        }}
                      >
                        {format.number(totals[key].sum)}
                      </ButtonBase>
                    </TableCell>
                    <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums', color: 'text.secondary' }}>
                      {before ? format.number(before.totals[key].sum) : '–'}
                    </TableCell>
                    <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                      {changeOf(totals[key].sum, before?.totals[key].sum)}
                    </TableCell>
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </TableContainer>
        <UnitBars
          view={view}
          row={chosen}
          title={`${chosen === '1.5.not_recommended' ? '1.5' : chosen}. ${name(chosen)}`}
        />
      </Box>
    </>
  );
}
