/** Checks, what is carried over, sending; after it, what differs and the way to a corrected report. */
import { useState } from 'react';
import SendIcon from '@mui/icons-material/SendOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { HalfYear } from '../../../shared/time/periods';
import { Fold, Section, useFormat } from '../../ui';
import type { ReportCycle } from '../../vault/api';
import { CheckList } from './check-list';
import { DifferenceRecords, DifferenceRows, signed, useRowWords } from './difference-table';
import { SendDialog } from './send-dialog';
import { WithdrawDialog } from './withdraw-dialog';

export interface SendTabProps {
  cycle: ReportCycle;
  today: CivilDate;
  onRecord: (id: string) => void;
  onNote: () => void;
  onPeriod: (period: HalfYear) => void;
  onSent: () => void;
}

/** The page's third part. */
export function SendTab({ cycle, today, onRecord, onNote, onPeriod, onSent }: SendTabProps) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const [dialog, setDialog] = useState<'send' | 'withdraw' | null>(null);
  const { sent, difference, carrier } = cycle;
  const future = cycle.range.from > today;
  const ready = cycle.checks.every(
    ({ lines, level, passed }) => lines.length === 0 || level === 'tell' || (level === 'ask' && passed !== null),
  );
  const blocked = !sent && cycle.uncarried.length > 0;

  if (future) return <Alert severity="info">{t('send.future')}</Alert>;
  return (
    <>
      {sent ? (
        <Alert
          severity={difference ? 'warning' : 'success'}
          action={
            sent.mayWithdraw ? (
              <Button color="inherit" size="small" onClick={() => setDialog('withdraw')}>
                {t('send.withdraw')}
              </Button>
            ) : undefined
          }
        >
          {t('send.sentText', {
            version: sent.version,
            date: format.date(sent.sentOn),
            outgoing: sent.outgoing || t('send.noNumber'),
          })}{' '}
          {difference ? '' : t('send.matches')} {sent.mayWithdraw ? t('send.withdrawToday') : ''}
        </Alert>
      ) : null}
      {cycle.shifted ? <Alert severity="info">{t('carry.shifted', { range: format.range(cycle.range) })}</Alert> : null}
      {difference ? (
        <Section
          title={t('difference.title')}
          text={carrier ? t('send.carrier', { period: format.halfYear(carrier) }) : t('difference.text')}
        >
          <DifferenceRows rows={difference.rows} />
          <Box sx={{ mt: 2 }}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {t('difference.records')}
            </Typography>
            <DifferenceRecords records={difference.records} onOpen={onRecord} />
          </Box>
        </Section>
      ) : null}
      {cycle.uncarried.map((period) => (
        <Alert
          key={`${period.year}${period.half}`}
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={() => onPeriod(period)}>
              {t('carry.openPeriod')}
            </Button>
          }
        >
          {t('carry.uncarried', { period: format.halfYear(period) })}
        </Alert>
      ))}
      {cycle.carried.length > 0 ? <CarriedSection cycle={cycle} onRecord={onRecord} /> : null}
      <CheckList period={cycle.period} checks={cycle.checks} onRecord={onRecord} onNote={onNote} />
      {carrier ? (
        difference ? null : (
          <Alert severity="info">{t('send.carrier', { period: format.halfYear(carrier) })}</Alert>
        )
      ) : (
        <Section title={t('send.title')} text={t('send.text')}>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
            <Button
              variant={sent && !difference ? 'outlined' : 'contained'}
              startIcon={<SendIcon />}
              disabled={!ready || blocked}
              onClick={() => setDialog('send')}
              aria-haspopup="dialog"
            >
              {sent ? t('send.correct', { version: cycle.version }) : t('send.button')}
            </Button>
            {ready ? null : (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('send.blocked')}
              </Typography>
            )}
          </Box>
        </Section>
      )}
      {dialog === 'send' ? (
        <SendDialog
          cycle={cycle}
          today={today}
          onSent={() => {
            setDialog(null);
            onSent();
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'withdraw' && sent ? <WithdrawDialog id={sent.id} onClose={() => setDialog(null)} /> : null}
    </>
  );
}

function CarriedSection({ cycle, onRecord }: { cycle: ReportCycle; onRecord: (id: string) => void }) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const words = useRowWords();
  const keys = [...new Set(cycle.carried.flatMap(({ rows }) => rows.map(({ key }) => key)))];
  return (
    <Section title={t('carry.title')} text={t('carry.text')}>
      <Table size="small" aria-label={t('carry.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('carry.row')}</TableCell>
            <TableCell align="right">{t('carry.own')}</TableCell>
            <TableCell align="right">{t('carry.carried')}</TableCell>
            <TableCell align="right">{t('carry.total')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {keys.map((key) => (
            <TableRow key={key}>
              <TableCell component="th" scope="row">
                {words(key)}
              </TableCell>
              <TableCell align="right">{cycle.own[key]}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                {signed(cycle.figures[key] - cycle.own[key])}
              </TableCell>
              <TableCell align="right">{cycle.figures[key]}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Box sx={{ mt: 1 }}>
        {cycle.carried.map((one) => (
          <Fold
            key={`${one.period.year}${one.period.half}`}
            title={`${t('carry.period', { period: format.halfYear(one.period) })} – ${format.count('record', one.records.length)}`}
          >
            <DifferenceRecords records={one.records} onOpen={onRecord} />
          </Fold>
        ))}
      </Box>
    </Section>
  );
}
