/**
 * The export log: every file that left the vault, until a person has destroyed it (order 227, point 18; fault case
 * D15).
 */
import { useState } from 'react';
import DriveFileMoveIcon from '@mui/icons-material/DriveFileMoveOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useVaultAction, useVaultQuery } from '../../../window/vault-hooks';
import { ChoiceField, EmptyState, ErrorNotice, LoadingState, Page, TextField, useToast } from '../../../ui';
import type { ExportRow } from '../../../vault/api';
import { CloseDialog } from './close-dialog';
import { ExportTable } from './export-table';
import { pagePath } from '../../../window/pages';
import { answers } from '../../../../shared/text/search-text';

const FILTERS = ['all', 'open', 'closed'] as const;
type Filter = (typeof FILTERS)[number];

const isOpen = (row: ExportRow) => row.state === 'holds' || row.state === 'due';

/** Reached from Settings › Security, from an act, from the action log and by the search. */
export default function ExportsPage() {
  const { t } = useTranslation('exportLog');
  const navigate = useNavigate();
  const [toast, action] = [useToast(), useVaultAction()];
  const rows = useVaultQuery(['exports'], (vault) => vault.exports());
  const current = useVaultQuery(['today'], (vault) => vault.today());
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [closing, setClosing] = useState<ExportRow | null>(null);
  const reopen = async (row: ExportRow) => {
    const answer = await action.run((vault) => vault.closeExport(row.id, null));
    if (answer.ok) toast(t('close.reopened'));
  };
  const frame = {
    title: t('title'),
    subtitle: t('subtitle'),
    action: (
      <Button variant="outlined" onClick={() => void navigate(pagePath('actionLog'))}>
        {t('toLog')}
      </Button>
    ),
  };
  const error = rows.error ?? current.error;
  if (!rows.data || !current.data)
    return <Page {...frame}>{error ? <ErrorNotice error={error} /> : <LoadingState />}</Page>;
  if (rows.data.length === 0)
    return (
      <Page {...frame}>
        <EmptyState icon={<DriveFileMoveIcon />} title={t('empty')} text={t('emptyText')} />
      </Page>
    );

  const due = rows.data.filter((row) => row.state === 'due').length;
  const open = rows.data.filter(isOpen).length;
  const shown = rows.data.filter(
    (row) =>
      (filter === 'all' || (filter === 'open' ? isOpen(row) : row.state === 'closed')) &&
      answers([row.name, row.checksum, ...row.researches.map((one) => one.registration)].join(' '), text),
  );
  return (
    <Page {...frame}>
      <ErrorNotice error={action.error} onClose={action.clearError} />
      <Alert severity={due > 0 ? 'warning' : open > 0 ? 'info' : 'success'}>
        {due > 0 ? t('open.due', { n: due }) : open > 0 ? t('open.title', { n: open }) : t('open.none')}
      </Alert>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) auto' },
          gap: 2,
          alignItems: 'end',
        }}
      >
        <TextField label={t('search')} value={text} onChange={setText} />
        <ChoiceField
          label={t('filter.label')}
          hideLabel
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      </Box>
      {shown.length === 0 ? (
        <EmptyState compact title={t('nothing')} text={t('nothingText')} />
      ) : (
        <ExportTable
          rows={shown}
          busy={action.busy}
          onClose={setClosing}
          onReopen={(row) => void reopen(row)}
          onAct={(id) => void navigate(pagePath('acts', { act: id }))}
        />
      )}
      {closing ? <CloseDialog row={closing} today={current.data.today} onClose={() => setClosing(null)} /> : null}
    </Page>
  );
}
