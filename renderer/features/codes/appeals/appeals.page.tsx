/** The register of appeals and assignments (SC-02): list, filters, and the panel of one (`?appeal=…`, `?new=code`). */
import { useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import InputAdornment from '@mui/material/InputAdornment';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Appeal, isOverdue } from '../../../../shared/domain/codes/appeal';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useVaultQuery } from '../../../window/vault-hooks';
import { CodeText, EmptyState, ErrorNotice, FilterChips, LoadingState, Page, TextField, useFormat } from '../../../ui';
import { AppealPanel } from './appeal.panel';
import { answers } from '../../../../shared/text/search-text';

const FILTERS = ['all', 'open', 'in_work', 'overdue', 'closed'] as const;
type Filter = (typeof FILTERS)[number];

/** The page of appeals. */
export default function AppealsPage() {
  const { t } = useTranslation('appeals');
  const format = useFormat();
  const [address, setAddress] = useSearchParams();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const appeals = useVaultQuery(['appeals'], (vault) => vault.appeals());
  const current = useVaultQuery(['today'], (vault) => vault.today());
  const error = appeals.error ?? current.error;
  const add = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAddress({ new: '' })}>
      {t('add')}
    </Button>
  );
  if (!appeals.data || !current.data)
    return (
      <Page title={t('title')} subtitle={t('lead')} action={add}>
        {error ? <ErrorNotice error={error} /> : <LoadingState />}
      </Page>
    );

  const { today } = current.data;
  const shown = appeals.data.filter(
    (appeal) =>
      passes(appeal, filter, today) &&
      answers(`${appeal.number}/${appeal.year} ${appeal.code} ${appeal.asked} ${appeal.paper}`, search),
  );
  const [id, code] = [address.get('appeal'), address.get('new')];
  return (
    <Page
      title={t('title')}
      subtitle={t('lead')}
      action={add}
      toolbar={
        appeals.data.length > 0 ? (
          <>
            <TextField
              label={t('search')}
              value={search}
              onChange={setSearch}
              fullWidth={false}
              sx={{ width: 220 }}
              end={
                <InputAdornment position="end">
                  <SearchIcon fontSize="small" />
                </InputAdornment>
              }
            />
            <FilterChips
              label={t('filter.label')}
              value={filter}
              options={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
              onChange={setFilter}
            />
            <Box component="span" role="status" sx={{ color: 'text.secondary' }}>
              {format.count('appeal', shown.length)}
            </Box>
          </>
        ) : undefined
      }
    >
      {id && !appeals.data.some((appeal) => appeal.id === id) ? (
        <ErrorNotice error={{ code: 'appeal.not_found' }} />
      ) : null}
      {appeals.data.length === 0 ? (
        <EmptyState
          icon={<InboxIcon />}
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAddress({ new: '' })}>
              {t('add')}
            </Button>
          }
        />
      ) : null}
      {appeals.data.length > 0 && shown.length === 0 ? (
        <EmptyState title={t('empty.noneTitle')} text={t('empty.none')} />
      ) : null}
      {shown.length > 0 ? (
        <AppealTable appeals={shown} today={today} onOpen={(appeal) => setAddress({ appeal: appeal.id })} />
      ) : null}
      <AppealPanel
        key={id ?? `new-${code}`}
        open={id !== null || code !== null}
        appeal={appeals.data.find((one) => one.id === id) ?? null}
        code={code ?? ''}
        today={today}
        onClose={() => setAddress({}, { replace: true })}
      />
    </Page>
  );
}

function passes(appeal: Appeal, filter: Filter, today: CivilDate): boolean {
  return filter === 'all' || (filter === 'overdue' ? isOverdue(appeal, today) : appeal.state === filter);
}

function AppealTable({
  appeals,
  today,
  onOpen,
}: {
  appeals: readonly Appeal[];
  today: CivilDate;
  onOpen: (appeal: Appeal) => void;
}) {
  const { t } = useTranslation('appeals');
  const format = useFormat();
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ borderRadius: 2 }}>
      <Table aria-label={t('list')}>
        <TableHead>
          <TableRow>
            {(['number', 'on', 'from', 'code', 'asked', 'due', 'state'] as const).map((column) => (
              <TableCell key={column}>{t(`column.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {appeals.map((appeal) => (
            <TableRow key={appeal.id} hover sx={{ cursor: 'pointer' }} onClick={() => onOpen(appeal)}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Link
                  component="button"
                  type="button"
                  onClick={(event) => {
                    event.stopPropagation();
                    onOpen(appeal);
                  }}
                  aria-label={t('open', { number: `${appeal.number}/${appeal.year}` })}
                  sx={{ font: 'inherit', fontWeight: 600, verticalAlign: 'baseline' }}
                >
                  {appeal.number}/{appeal.year}
                </Link>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.date(appeal.on)}</TableCell>
              <TableCell>{t(`from.${appeal.from}`)}</TableCell>
              <TableCell>{appeal.code ? <CodeText code={appeal.code} /> : '–'}</TableCell>
              <TableCell sx={{ maxWidth: 320, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                {appeal.asked}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{appeal.due ? format.date(appeal.due) : '–'}</TableCell>
              <TableCell>
                <StateChip appeal={appeal} today={today} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** State of an appeal; an overdue one says so. */
function StateChip({ appeal, today }: { appeal: Appeal; today: CivilDate }) {
  const { t } = useTranslation('appeals');
  const overdue = isOverdue(appeal, today);
  return (
    <Chip
      size="small"
      variant="outlined"
      color={overdue ? 'error' : appeal.state === 'closed' ? 'success' : 'default'}
      label={overdue ? `${t(`state.${appeal.state}`)}, ${t('overdue')}` : t(`state.${appeal.state}`)}
    />
  );
}
