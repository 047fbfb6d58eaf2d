/** The ciphers the vault knows (order 227, point 17): when each was used, for what, and its works in time. */
import { useMemo, useState } from 'react';
import SearchIcon from '@mui/icons-material/Search';
import TagIcon from '@mui/icons-material/TagOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { normaliseCipher } from '../../../shared/regulation/point-17-cipher';
import { useVaultQuery } from '../../app/vault-hooks';
import { EmptyState, ErrorNotice, LoadingState, Page, TextField, useFormat } from '../../ui';
import { CodeGrid } from './code-grid';
import { codeLines } from './code-lines';
import { CodeTimelinePanel } from './code-timeline.panel';
import { NewCodeDialog } from './new-code-dialog';

/** The page of ciphers. */
export default function CodesPage() {
  const { t } = useTranslation('codes');
  const format = useFormat();
  const [address, setAddress] = useSearchParams();
  const [search, setSearch] = useState('');
  const [making, setMaking] = useState(false);
  const { data, error, loading } = useVaultQuery(['journal', {}], (vault) => vault.journal({}));
  const all = useMemo(() => codeLines(data ?? []), [data]);
  const wanted = normaliseCipher(search);
  const lines = all.filter(({ code }) => code.includes(wanted));
  const opened = address.get('code');
  const open = (code: string | null) => setAddress(code === null ? {} : { code }, { replace: true });
  const make = <Button variant="contained" onClick={() => setMaking(true)}>{t('make')}</Button>;

  return (
    <Page
      fill title={t('title')} subtitle={t('lead')} action={make}
      toolbar={all.length > 0 ? (
        <>
          <TextField label={t('search')} value={search} onChange={setSearch} fullWidth={false} sx={{ width: 240 }} monospace end={<InputAdornment position="end"><SearchIcon fontSize="small" /></InputAdornment>} />
          <Box component="span" role="status" sx={{ color: 'text.secondary' }}>{format.count('code', lines.length)}</Box>
        </>
      ) : undefined}
    >
      <ErrorNotice error={error} />
      {loading ? <LoadingState /> : null}
      {data && all.length === 0 ? <EmptyState icon={<TagIcon />} title={t('empty.title')} text={t('empty.text')} action={<Button variant="outlined" onClick={() => setMaking(true)}>{t('make')}</Button>} /> : null}
      {all.length > 0 && lines.length === 0 ? <EmptyState title={t('empty.noneTitle')} text={t('empty.none')} /> : null}
      {lines.length > 0 ? <Box sx={{ flex: 1, minHeight: 240 }}><CodeGrid lines={lines} onOpen={open} /></Box> : null}
      <CodeTimelinePanel line={all.find(({ code }) => code === opened) ?? null} onClose={() => open(null)} />
      <NewCodeDialog open={making} onClose={() => setMaking(false)} />
    </Page>
  );
}
