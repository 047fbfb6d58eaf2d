/** One record: all it says, where it counts, its versions, and what can be done with it. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useEntryActions } from '../../window/entry-context';
import { useVaultQuery } from '../../window/vault-hooks';
import { CodeText, ErrorNotice, LoadingState, Section, SidePanel, StatusChip, useFormat } from '../../ui';
import type { JournalRow } from '../../vault/api';
import { RecordExtras } from '../codes/record-extras';
import { factsOf } from '../records/words/record-facts';
import { useRowMarks } from '../records/words/record-words';
import { type StatusChange, StatusDialog } from './status-dialog';
import { VersionHistory } from './version-history';
import { pagePath } from '../../window/pages';

export interface RecordDetailPanelProps {
  /** null: closed. */ id: string | null;
  onClose: () => void;
}

/** The panel of one record. */
export function RecordDetailPanel({ id, onClose }: RecordDetailPanelProps) {
  const { t } = useTranslation(['journal', 'common']);
  const format = useFormat();
  const line = useVaultQuery(['journal', 'line', id], (vault) => vault.journalLine(id ?? ''), id !== null);
  const [change, setChange] = useState<StatusChange | null>(null);
  const row = line.data;
  const missing = line.error?.code === 'record.not_found';
  const kind = row ? t(`common:kind.${row.kind}`) : '';
  const title = !row
    ? t('journal:title')
    : row.number === null
      ? t('journal:detail.titleDraft', { kind })
      : t('journal:detail.title', { number: row.number, kind });

  return (
    <SidePanel
      open={id !== null}
      onClose={onClose}
      title={title}
      width={680}
      subtitle={row ? `${format.date(row.date)} · ${t('journal:detail.version', { version: row.version })}` : undefined}
      footer={row ? <DetailActions row={row} onChange={setChange} onClose={onClose} /> : undefined}
    >
      <ErrorNotice error={missing ? null : line.error} />
      {line.loading ? <LoadingState /> : null}
      {missing ? <Typography>{t('journal:detail.notFound')}</Typography> : null}
      {row ? (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
          <Facts row={row} />
          <RecordExtras row={row} />
          <VersionHistory id={row.id} />
        </Box>
      ) : null}
      <StatusDialog row={row ?? null} change={change} onClose={() => setChange(null)} />
    </SidePanel>
  );
}

function Facts({ row }: { row: JournalRow }) {
  const { t } = useTranslation(['records', 'common', 'journal', 'journalList', 'actBook']);
  const [format, marks] = [useFormat(), useRowMarks()];
  // The state and its reason stand in a notice of their own, the note among the facts.
  const remarks = [
    ...(row.status === 'active' ? marks(row) : marks(row).slice(1)).filter((mark) => mark !== row.record.note),
    ...(row.imported ? [t('journalList:origin')] : []),
  ];
  const withdrawn =
    row.status === 'deleted' ? 'removedBecause' : row.status === 'cancelled' ? 'cancelledBecause' : null;
  return (
    <Section title={t('journal:detail.facts')} action={<StatusChip status={row.status} />}>
      {withdrawn ? (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {t(`journalList:${withdrawn}`, { reason: row.record.reason || t('journalList:noReason') })}
        </Alert>
      ) : null}
      {remarks.length > 0 ? (
        <Typography variant="body2" sx={{ color: 'warning.main', mb: 1 }}>
          {remarks.join('; ')}
        </Typography>
      ) : null}
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(140px, 200px) 1fr',
          columnGap: 2,
          rowGap: 0.75,
          alignItems: 'baseline',
          m: 0,
          '& dt': { color: 'text.secondary', typography: 'body2' },
          '& dd': { m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
        }}
      >
        {factsOf(row.record, t, format).map(({ key, label, value, code }) => [
          <dt key={`${key}-label`}>{label}</dt>,
          <dd key={key}>
            {code
              ? value.split(', ').map((one, index) => (
                  <span key={one}>
                    {index > 0 ? ', ' : ''}
                    <CodeText code={one} />
                  </span>
                ))
              : value}
          </dd>,
        ])}
        <dt>{t('journal:detail.rows')}</dt>
        <dd>{row.rows.filter((key) => key !== '1.5.not_recommended').join(', ') || t('journal:detail.noRow')}</dd>
      </Box>
    </Section>
  );
}

/** What can be done depends on the status: a draft is finished, a withdrawn record is restored. */
function DetailActions({
  row,
  onChange,
  onClose,
}: {
  row: JournalRow;
  onChange: (change: StatusChange) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('journal');
  const { amend } = useEntryActions();
  const navigate = useNavigate();
  const research =
    row.kind === 'research' ? (
      <Button onClick={() => void navigate(pagePath('research'))}>{t('detail.openResearch')}</Button>
    ) : null;
  // Nothing is left that could be amended (D-20).
  if (row.record.disposedByAct) return null;
  if (row.status === 'cancelled' || row.status === 'deleted') {
    return (
      <>
        {research}
        <Button variant="contained" onClick={() => onChange('active')}>
          {t('detail.restore')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button color="error" onClick={() => onChange('deleted')} sx={{ mr: 'auto' }}>
        {t('detail.remove')}
      </Button>
      {research}
      {row.status === 'active' ? <Button onClick={() => onChange('cancelled')}>{t('detail.cancel')}</Button> : null}
      <Button
        variant="contained"
        onClick={() => {
          onClose();
          amend(row.kind, row.id, row.version);
        }}
      >
        {t(row.status === 'draft' ? 'detail.finish' : 'detail.amend')}
      </Button>
    </>
  );
}
