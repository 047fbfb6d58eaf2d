/** The register of sent reports: state, figures, the files as they went out. */
import { Fragment, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { halfYearName, type HalfYear } from '../../../shared/time/periods';
import { useVaultQuery } from '../../window/vault-hooks';
import { EmptyState, ErrorNotice, LoadingState, Section, StatusChip, useFormat } from '../../ui';
import type { SentLine } from '../../vault/api';
import { SentDetail } from './sent-detail';

/** The page's fourth part: all half-years, the latest first. */
export function RegisterTab({ onPeriod, onSend }: { onPeriod: (period: HalfYear) => void; onSend: () => void }) {
  const { t } = useTranslation('sending');
  const { data, error } = useVaultQuery(['sentReports'], (vault) => vault.sentReports());
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section title={t('register.title')} text={t('register.filesHint')}>
      <ErrorNotice error={error} />
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 ? (
        <EmptyState
          title={t('register.empty')}
          text={t('register.emptyText')}
          action={
            <Button variant="outlined" onClick={onSend}>
              {t('register.goSend')}
            </Button>
          }
        />
      ) : null}
      {data && data.length > 0 ? (
        <TableContainer>
          <Table size="small" aria-label={t('register.title')}>
            <TableHead>
              <TableRow>
                {(['period', 'version', 'state', 'sentOn', 'outgoing', 'figures'] as const).map((column) => (
                  <TableCell key={column}>{t(`register.${column}`)}</TableCell>
                ))}
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((line) => (
                <Fragment key={line.id}>
                  <Line
                    line={line}
                    replacedBy={replacing(line, data)}
                    open={open === line.id}
                    onOpen={() => setOpen(open === line.id ? null : line.id)}
                    onPeriod={onPeriod}
                  />
                  {open === line.id ? (
                    <TableRow>
                      <TableCell colSpan={7} sx={{ bgcolor: 'background.default' }}>
                        <SentDetail line={line} />
                      </TableCell>
                    </TableRow>
                  ) : null}
                </Fragment>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      ) : null}
    </Section>
  );
}

/** № of the report that took a line's place. */
function replacing(line: SentLine, all: readonly SentLine[]): number {
  return Math.max(
    ...all
      .filter((one) => halfYearName(one.period) === halfYearName(line.period) && one.state === 'in_force')
      .map(({ version }) => version),
    line.version,
  );
}

interface LineProps {
  line: SentLine;
  replacedBy: number;
  open: boolean;
  onOpen: () => void;
  onPeriod: (period: HalfYear) => void;
}

function Line({ line, replacedBy, open, onOpen, onPeriod }: LineProps) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const state =
    line.state === 'replaced' ? t('register.replaced', { version: replacedBy }) : t(`register.${line.state}`);
  return (
    <TableRow hover>
      <TableCell>
        <Link
          component="button"
          type="button"
          onClick={() => onPeriod(line.period)}
          sx={{ font: 'inherit', verticalAlign: 'baseline', textAlign: 'left' }}
        >
          {format.halfYear(line.period, true)}
        </Link>
      </TableCell>
      <TableCell>{line.version}</TableCell>
      <TableCell>
        <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
          <Chip
            size="small"
            variant="outlined"
            color={line.state === 'in_force' ? 'success' : 'default'}
            label={state}
          />
          {line.differs ? <StatusChip status="differs" /> : null}
        </Box>
        {line.carriedBy ? (
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            {t('register.carriedBy', { period: format.halfYear(line.carriedBy.period, true) })}
          </Box>
        ) : null}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.date(line.sentOn)}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{line.outgoing || '–'}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
        {(['1', '2', '3', '4', '5'] as const).map((key) => line.figures[key]).join(' · ')}
      </TableCell>
      <TableCell align="right">
        <Button size="small" onClick={onOpen} aria-expanded={open}>
          {open ? t('register.less') : t('register.more')}
        </Button>
      </TableCell>
    </TableRow>
  );
}
