/** The journal of psychological work (order 227, point 23): everything entered, filtered, searched, opened, taken out. */
import { useState } from 'react';
import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import MenuBookIcon from '@mui/icons-material/MenuBookOutlined';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useEntry } from '../../app/entry-context';
import { useSession } from '../../app/session';
import { useVaultQuery } from '../../app/vault-hooks';
import { EmptyState, ErrorNotice, LoadingState, Page, TextField, useFormat } from '../../ui';
import { useSettled } from '../records/code-input';
import { ExportDialog } from './export-dialog';
import { FilterChips } from './filter-chips';
import { choiceFromAddress, filterOf, isNarrowed, type JournalChoice, START } from './journal-filter';
import { JournalGrid } from './journal-grid';
import { NewRecordButton } from './new-record-button';
import { RecordDetailPanel } from './record-detail.panel';

/** The page of the journal. */
export default function JournalPage() {
  const { t } = useTranslation('journal');
  const [format, enter] = [useFormat(), useEntry()];
  const { session } = useSession();
  const [address, setAddress] = useSearchParams();
  const [choice, setChoice] = useState<JournalChoice>(() => choiceFromAddress(address));
  const [exporting, setExporting] = useState(false);
  const text = useSettled(choice.text, 250);
  const filter = filterOf({ ...choice, text }, session.today);
  const { data, error, loading } = useVaultQuery(['journal', filter], (vault) => vault.journal(filter));
  const anything = useVaultQuery(['journal', {}], (vault) => vault.journal({}), data?.length === 0);
  const rows = choice.late ? data?.filter((row) => row.late) : data;
  const opened = address.get('record');
  const open = (id: string | null) => setAddress(id === null ? {} : { record: id }, { replace: true });
  const add = <NewRecordButton label={t('add')} onPick={enter} shortcut />;
  const bare = anything.data?.length === 0;

  return (
    <Page
      fill title={t('title')} subtitle={rows ? `${t('lead')} · ${t('shown', { shown: format.count('record', rows.length) })}` : t('lead')}
      action={<Box sx={{ display: 'flex', gap: 1 }}><Button variant="outlined" startIcon={<FileDownloadIcon />} onClick={() => setExporting(true)} disabled={!rows?.some((row) => row.number !== null)}>{t('export.button')}</Button>{add}</Box>}
      toolbar={
        <>
          <TextField
            label={t('search')} value={choice.text} onChange={(typed) => setChoice({ ...choice, text: typed })} fullWidth={false} sx={{ width: 240 }}
            end={<InputAdornment position="end"><SearchIcon fontSize="small" /></InputAdornment>}
            onKeyDown={(event) => { if (event.key === 'Escape' && choice.text) { event.stopPropagation(); setChoice({ ...choice, text: '' }); } }}
          />
          <FilterChips choice={choice} today={session.today} onChange={setChoice} />
        </>
      }
    >
      <ErrorNotice error={error} />
      {loading && !rows ? <LoadingState /> : null}
      {rows?.length === 0 ? (
        bare
          ? <EmptyState icon={<MenuBookIcon />} title={t('empty.title')} text={t('empty.text')} action={<NewRecordButton label={t('add')} onPick={enter} />} />
          : <EmptyState title={t('empty.noneTitle')} text={t('empty.none')} action={isNarrowed(choice) || choice.text ? <Button variant="outlined" onClick={() => setChoice({ ...START, period: 'all' })}>{t('filter.clear')}</Button> : undefined} />
      ) : null}
      {rows && rows.length > 0 ? <Box sx={{ flex: 1, minHeight: 240 }}><JournalGrid rows={rows} onOpen={open} /></Box> : null}
      <RecordDetailPanel id={opened} onClose={() => open(null)} />
      <ExportDialog open={exporting} filter={filter} late={choice.late} count={data?.filter((row) => row.number !== null).length ?? 0} onClose={() => setExporting(false)} />
    </Page>
  );
}
