/** The records behind one figure of the form; their amounts add up to it. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Annex3Key } from '../../../shared/domain/report/annex3';
import { rowName } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { Instant } from '../../../shared/time/instant';
import { type HalfYear, halfYearName } from '../../../shared/time/periods';
import { useVaultQuery } from '../../window/vault-hooks';
import { currentLanguage } from '../../i18n/setup';
import { CodeText, EmptyState, ErrorNotice, LoadingState, SidePanel, useFormat } from '../../ui';
import type { BehindFigure } from '../../vault/api';

export interface BehindPanelProps {
  period: HalfYear;
  asOf: Instant | null;
  /** null: closed. */
  figure: Annex3Key | null;
  /** The number the form shows. */
  shown: number;
  onOpenRecord: (id: string) => void;
  onClose: () => void;
}

/** Rows shown at first: a year of work fits, and tens of thousands do not stop the panel. */
const STEP = 200;
const CODES_SHOWN = 6;

/** Opens from the right; Enter on a number opens the record. */
export function BehindPanel({ period, asOf, figure, shown, onOpenRecord, onClose }: BehindPanelProps) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { data, error } = useVaultQuery(
    ['behind', halfYearName(period), figure, asOf],
    (vault) => vault.behindFigure(period, figure ?? '1', asOf ?? undefined),
    figure !== null,
  );
  const row = figure === '1.5.not_recommended' ? '1.5' : (figure ?? '1');
  const title = rowName(row, currentLanguage());
  const name = figure === '1.5.not_recommended' ? `${title} – ${t('form.notRecommendedShort')}` : title;

  return (
    <SidePanel
      open={figure !== null}
      title={t('behind.title')}
      subtitle={
        <>
          {name}
          <br />
          {format.halfYear(period)}
        </>
      }
      onClose={onClose}
      width={640}
    >
      <ErrorNotice error={error} />
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 ? <EmptyState compact title={t('behind.empty')} text={t('behind.emptyHint')} /> : null}
      {data && data.length > 0 ? <RecordTable records={data} shown={shown} onOpenRecord={onOpenRecord} /> : null}
    </SidePanel>
  );
}

function RecordTable({
  records,
  shown,
  onOpenRecord,
}: {
  records: readonly BehindFigure[];
  shown: number;
  onOpenRecord: (id: string) => void;
}) {
  const { t } = useTranslation(['report', 'common']);
  const format = useFormat();
  const [limit, setLimit] = useState(STEP);
  const sum = records.reduce((total, record) => total + record.amount, 0);
  return (
    <>
      {sum !== shown ? (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('report:behind.mismatch')}
        </Alert>
      ) : null}
      <Table size="small" aria-label={t('report:behind.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('report:behind.number')}</TableCell>
            <TableCell>{t('report:behind.date')}</TableCell>
            <TableCell>{t('report:behind.kind')}</TableCell>
            <TableCell>{t('report:behind.codes')}</TableCell>
            <TableCell align="right">{t('report:behind.amount')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {records.slice(0, limit).map((one) => {
            const number = one.number === null ? t('report:behind.draft') : String(one.number);
            return (
              <TableRow key={one.id} hover sx={{ cursor: 'pointer' }} onClick={() => onOpenRecord(one.id)}>
                <TableCell>
                  <Link
                    component="button"
                    type="button"
                    onClick={(event) => {
                      event.stopPropagation();
                      onOpenRecord(one.id);
                    }}
                    aria-label={t('report:behind.open', { number })}
                    sx={{ font: 'inherit', verticalAlign: 'baseline' }}
                  >
                    {number}
                  </Link>
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.date(one.date)}</TableCell>
                <TableCell>{t(`common:kind.${one.kind}`)}</TableCell>
                <TableCell>
                  <Codes codes={one.codes} />
                </TableCell>
                <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                  {format.number(one.amount)}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell colSpan={4} sx={{ fontWeight: 600, color: 'text.primary', fontSize: 'inherit' }}>
              {t('report:behind.sum')}
            </TableCell>
            <TableCell
              align="right"
              sx={{ fontWeight: 700, color: 'text.primary', fontSize: 'inherit', fontVariantNumeric: 'tabular-nums' }}
            >
              {format.number(sum)}
            </TableCell>
          </TableRow>
        </TableFooter>
      </Table>
      {records.length > limit ? (
        <Button sx={{ mt: 1 }} onClick={() => setLimit((now) => now + STEP)}>
          {t('report:behind.more', { count: records.length - limit })}
        </Button>
      ) : null}
    </>
  );
}

function Codes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('report');
  if (codes.length === 0) return <span aria-hidden>—</span>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1 }}>
      {codes.slice(0, CODES_SHOWN).map((code, index) => (
        <CodeText key={`${code}-${index}`} code={code} />
      ))}
      {codes.length > CODES_SHOWN ? (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('behind.more', { count: codes.length - CODES_SHOWN })}
        </Box>
      ) : null}
    </Box>
  );
}
