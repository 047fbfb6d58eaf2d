/** The ciphers the vault knows (order 227, point 17): when each was used, for what, what is open; groups and closed ones. */
import { useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import SearchIcon from '@mui/icons-material/Search';
import TagIcon from '@mui/icons-material/TagOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { normaliseCipher } from '../../../shared/regulation/point-17-cipher';
import { useVaultQuery } from '../../app/vault-hooks';
import { EmptyState, ErrorNotice, FilterChips, LoadingState, Page, TextField, useFormat } from '../../ui';
import type { CodeLine } from '../../vault/api';
import { CodeGrid } from './code-grid';
import { GroupDialog } from './group-dialog';
import { NewCodeDialog } from './new-code-dialog';

const FILTERS = ['all', 'open', 'closed', 'groups', 'waiting'] as const;
type Filter = (typeof FILTERS)[number];

/** The page of ciphers. */
export default function CodesPage() {
  const { t } = useTranslation('codes');
  const [format, navigate] = [useFormat(), useNavigate()];
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [dialog, setDialog] = useState<'code' | 'group' | null>(null);
  const { data, error, loading } = useVaultQuery(['codes', 'lines'], (vault) => vault.codeLines());
  const all = data ?? [];
  const wanted = normaliseCipher(search);
  const lines = all.filter((line) => line.code.includes(wanted) && passes(line, filter));
  const open = (code: string) => void navigate(`/codes/${encodeURIComponent(code)}`);

  return (
    <Page
      fill title={t('title')} subtitle={t('lead')} action={<Button variant="contained" startIcon={<AddIcon />} onClick={() => setDialog('code')}>{t('make')}</Button>}
      toolbar={all.length > 0 ? (
        <>
          <TextField label={t('search')} value={search} onChange={setSearch} fullWidth={false} sx={{ width: 200 }} monospace end={<InputAdornment position="end"><SearchIcon fontSize="small" /></InputAdornment>} />
          <FilterChips label={t('filter.label')} value={filter} options={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))} onChange={setFilter} />
          <Box component="span" role="status" sx={{ color: 'text.secondary', mr: 'auto' }}>{format.count('code', lines.length)}</Box>
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setDialog('group')}>{t('makeGroup')}</Button>
        </>
      ) : undefined}
    >
      <ErrorNotice error={error} />
      {loading ? <LoadingState /> : null}
      {data && all.length === 0 ? <EmptyState icon={<TagIcon />} title={t('empty.title')} text={t('empty.text')} action={<Button variant="outlined" startIcon={<AddIcon />} onClick={() => setDialog('code')}>{t('make')}</Button>} /> : null}
      {all.length > 0 && lines.length === 0 ? <EmptyState title={t('empty.noneTitle')} text={t('empty.none')} /> : null}
      {lines.length > 0 ? <Box sx={{ flex: 1, minHeight: 240 }}><CodeGrid lines={lines} onOpen={open} /></Box> : null}
      <NewCodeDialog open={dialog === 'code'} onClose={() => setDialog(null)} />
      <GroupDialog open={dialog === 'group'} group={null} onDone={(code) => { setDialog(null); open(code); }} onClose={() => setDialog(null)} />
    </Page>
  );
}

function passes(line: CodeLine, filter: Filter): boolean {
  if (filter === 'groups') return line.group;
  if (filter === 'waiting') return line.open > 0;
  return filter === 'all' || (line.closedOn !== null) === (filter === 'closed');
}
