/**
 * The ciphers the vault knows (order 227, point 17): when each was used, for what, what is open; groups and closed
 * ones.
 */
import { useMemo, useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import SearchIcon from '@mui/icons-material/Search';
import TagIcon from '@mui/icons-material/TagOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSlices } from '../../window/use-slices';
import { currentLanguage } from '../../i18n/setup';
import { EmptyState, ErrorNotice, FilterChips, LoadingState, Page, TextField, useFormat } from '../../ui';
import { CODE_FILTERS, type CodeFilter, type CodeLine, type CodeQuery, type CodeSlice } from '../../vault/api';
import type { VaultClient } from '../../window/vault-client';
import { useSettled } from '../records/code-entry/code-input';
import { CodeGrid } from './code-grid';
import { GroupDialog } from './group-dialog';
import { NewCodeDialog } from './new-code-dialog';
import { codePath } from '../../window/pages';

/** Pause in typing before the vault is asked. */
const PAUSE_MS = 120;

const fetchSlice = (vault: VaultClient, query: CodeQuery, from: number, count: number) =>
  vault.codeSlice(query, from, count);

/** The page of ciphers. */
export default function CodesPage() {
  const { t } = useTranslation('codes');
  const [format, navigate] = [useFormat(), useNavigate()];
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<CodeFilter>('all');
  const [dialog, setDialog] = useState<'code' | 'group' | null>(null);
  const [sort, setSort] = useState<CodeQuery['sort']>(null);
  const [text, language] = [useSettled(search, PAUSE_MS), currentLanguage()];
  const query = useMemo((): CodeQuery => ({ text, filter, sort, language }), [text, filter, sort, language]);
  const list = useSlices<CodeLine, CodeSlice, CodeQuery>('codes', query, fetchSlice);
  const { total, head, error } = list;
  const open = (code: string) => void navigate(codePath(code));

  return (
    <Page
      fill
      title={t('title')}
      subtitle={t('lead')}
      action={
        <Button variant="contained" startIcon={<AddIcon />} onClick={() => setDialog('code')}>
          {t('make')}
        </Button>
      }
      toolbar={
        head && head.all > 0 ? (
          <>
            <TextField
              label={t('search')}
              value={search}
              onChange={setSearch}
              fullWidth={false}
              sx={{ width: 200 }}
              monospace
              end={
                <InputAdornment position="end">
                  <SearchIcon fontSize="small" />
                </InputAdornment>
              }
            />
            <FilterChips
              label={t('filter.label')}
              value={filter}
              options={CODE_FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
              onChange={setFilter}
            />
            <Box component="span" role="status" sx={{ color: 'text.secondary', mr: 'auto' }}>
              {format.count('code', head.total)}
            </Box>
            <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setDialog('group')}>
              {t('makeGroup')}
            </Button>
          </>
        ) : undefined
      }
    >
      <ErrorNotice error={error} />
      {!head && !error ? <LoadingState /> : null}
      {head?.all === 0 ? (
        <EmptyState
          icon={<TagIcon />}
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setDialog('code')}>
              {t('make')}
            </Button>
          }
        />
      ) : null}
      {head && head.all > 0 && total === 0 ? <EmptyState title={t('empty.noneTitle')} text={t('empty.none')} /> : null}
      {total ? (
        <Box sx={{ flex: 1, minHeight: 240 }}>
          <CodeGrid list={list} sort={sort} onSort={setSort} onOpen={open} />
        </Box>
      ) : null}
      <NewCodeDialog open={dialog === 'code'} onClose={() => setDialog(null)} />
      <GroupDialog
        open={dialog === 'group'}
        group={null}
        onDone={(code) => {
          setDialog(null);
          open(code);
        }}
        onClose={() => setDialog(null)}
      />
    </Page>
  );
}
