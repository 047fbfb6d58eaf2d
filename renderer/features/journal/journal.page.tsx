/**
 * The journal of psychological work (order 227, point 23): everything entered, filtered, searched, opened, taken out.
 */
import { useMemo, useState } from 'react';
import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import MenuBookIcon from '@mui/icons-material/MenuBookOutlined';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type JournalView, START_SORT } from '../../../shared/domain/journal/journal-query';
import { searchWords } from '../../../shared/text/search-text';
import { useEntry } from '../../window/entry-context';
import { useSession } from '../../window/session';
import { asLanguage } from '../../i18n/setup';
import { EmptyState, ErrorNotice, LoadingState, Page, TextField, useFormat } from '../../ui';
import type { JournalQuery } from '../../vault/api';
import { useSettled } from '../records/code-entry/code-input';
import { ColumnsButton } from './columns-button';
import { ExportDialog } from './export-dialog';
import { FilterChips } from './filter-chips';
import { choiceFromAddress, filterOf, isNarrowed, type JournalChoice, START } from './journal-filter';
import { JournalGrid } from './journal-grid';
import { NewRecordButton } from '../records/entry/new-record-button';
import { RecordDetailPanel } from './record-detail.panel';
import { useJournalLayout } from './use-journal-layout';
import { useJournalList } from './use-journal-list';
import { ViewsButton } from './views-button';

/** The page of the journal. */
export default function JournalPage() {
  const { t } = useTranslation(['journal', 'journalList']);
  const [format, enter] = [useFormat(), useEntry()];
  const { session } = useSession();
  const { i18n } = useTranslation();
  const language = asLanguage(i18n.language);
  const [address, setAddress] = useSearchParams();
  const [choice, setChoice] = useState<JournalChoice>(() => choiceFromAddress(address));
  const [exporting, setExporting] = useState(false);
  const [layout, setLayout] = useJournalLayout();
  const text = useSettled(choice.text, 120);
  const sort = layout?.sort ?? START_SORT;
  const filter = useMemo(() => filterOf({ ...choice, text }, session.today), [choice, text, session.today]);
  const query = useMemo((): JournalQuery => ({ ...filter, sort, language }), [filter, sort, language]);
  const words = useMemo(() => searchWords(text), [text]);
  const list = useJournalList(query);
  const { total } = list;
  const numbered = list.head?.numbered ?? 0;
  const opened = address.get('record');
  const open = (id: string | null) => setAddress(id === null ? {} : { record: id }, { replace: true });
  const add = <NewRecordButton label={t('journal:add')} onPick={enter} shortcut />;
  const apply = (view: JournalView) => {
    setChoice(view.choice);
    if (layout) setLayout({ ...view.layout, widths: layout.widths });
  };

  return (
    <Page
      fill
      title={t('journal:title')}
      subtitle={
        <span role="status">
          {total === undefined
            ? t('journal:lead')
            : `${t('journal:lead')} · ${t('journal:shown', { shown: format.count('record', total) })}`}
        </span>
      }
      action={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            variant="outlined"
            startIcon={<FileDownloadIcon />}
            onClick={() => setExporting(true)}
            disabled={numbered === 0}
          >
            {t('journalList:export.button')}
          </Button>
          {add}
        </Box>
      }
      toolbar={
        <>
          <TextField
            label={t('journal:search')}
            value={choice.text}
            onChange={(typed) => setChoice({ ...choice, text: typed })}
            fullWidth={false}
            sx={{ width: 240 }}
            maxLength={200}
            end={
              <InputAdornment position="end">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            }
            onKeyDown={(event) => {
              if (event.key === 'Escape' && choice.text) {
                event.stopPropagation();
                setChoice({ ...choice, text: '' });
              }
            }}
          />
          {layout ? (
            <Box sx={{ ml: 'auto', display: 'flex', gap: 0.5 }}>
              <ViewsButton choice={choice} layout={layout} onApply={apply} />
              <ColumnsButton layout={layout} onChange={setLayout} />
            </Box>
          ) : null}
          <Box sx={{ flexBasis: '100%' }}>
            <FilterChips choice={choice} today={session.today} onChange={setChoice} />
          </Box>
        </>
      }
    >
      <ErrorNotice error={list.error} />
      {(total === undefined || !layout) && !list.error ? <LoadingState /> : null}
      {total === 0 ? (
        list.head?.all === 0 ? (
          <EmptyState
            icon={<MenuBookIcon />}
            title={t('journal:empty.title')}
            text={t('journal:empty.text')}
            action={<NewRecordButton label={t('journal:add')} onPick={enter} />}
          />
        ) : (
          <EmptyState
            title={t('journal:empty.noneTitle')}
            text={t('journal:empty.none')}
            action={
              isNarrowed(choice) || choice.text ? (
                <Button variant="outlined" onClick={() => setChoice({ ...START, period: 'all' })}>
                  {t('journal:filter.clear')}
                </Button>
              ) : undefined
            }
          />
        )
      ) : null}
      {layout && total !== undefined && total > 0 ? (
        <JournalGrid list={list} words={words} layout={layout} onLayout={setLayout} onOpen={open} />
      ) : null}
      <RecordDetailPanel id={opened} onClose={() => open(null)} />
      <ExportDialog
        open={exporting}
        filter={filter}
        count={numbered}
        drafts={(total ?? 0) - numbered}
        onClose={() => setExporting(false)}
      />
    </Page>
  );
}
