/** Acts of destruction (order 227, point 18): the list, and one act with its paper beside it (`?act=…`). */
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { actTotals, type DestructionAct } from '../../../shared/domain/act';
import { useVaultQuery } from '../../app/vault-hooks';
import { EmptyState, ErrorNotice, LoadingState, Page, StatusChip, useFormat } from '../../ui';
import { ActDetail } from './act-detail';
import { useActName, useCarrierTotals } from './act-words';

/** List or detail. */
export default function ActsPage() {
  const { t } = useTranslation('acts');
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const acts = useVaultQuery(['acts'], (vault) => vault.acts());
  const current = useVaultQuery(['today'], (vault) => vault.today());
  const error = acts.error ?? current.error;
  if (!acts.data || !current.data) return <Page title={t('title')} subtitle={t('lead')}>{error ? <ErrorNotice error={error} /> : <LoadingState />}</Page>;

  const id = search.get('act');
  const chosen = id ? acts.data.find((act) => act.id === id) : undefined;
  if (chosen) return <ActDetail key={chosen.id} act={chosen} today={current.data.today} onBack={() => setSearch({})} />;
  return (
    <Page title={t('title')} subtitle={t('lead')}>
      {id ? <ErrorNotice error={{ code: 'act.not_found' }} /> : null}
      {acts.data.length === 0 ? (
        <EmptyState icon={<ArticleIcon />} title={t('empty')} text={t('emptyHint')} action={<Button variant="outlined" onClick={() => void navigate('/research')}>{t('toResearch')}</Button>} />
      ) : <ActTable acts={acts.data} onOpen={(act) => setSearch({ act: act.id })} />}
    </Page>
  );
}

function ActTable({ acts, onOpen }: { acts: readonly DestructionAct[]; onOpen: (act: DestructionAct) => void }) {
  const { t } = useTranslation('acts');
  const format = useFormat();
  const [actName, carrierTotals] = [useActName(), useCarrierTotals()];
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ borderRadius: 2 }}>
      <Table aria-label={t('list')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('columns.number')}</TableCell>
            <TableCell>{t('columns.date')}</TableCell>
            <TableCell>{t('columns.researches')}</TableCell>
            <TableCell>{t('columns.lines')}</TableCell>
            <TableCell>{t('columns.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {acts.map((act) => (
            <TableRow key={act.id} hover sx={{ cursor: 'pointer' }} onClick={() => onOpen(act)}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Link component="button" type="button" onClick={(event) => { event.stopPropagation(); onOpen(act); }} aria-label={t('open', { name: actName(act), date: format.date(act.date) })} sx={{ font: 'inherit', fontWeight: 600, verticalAlign: 'baseline' }}>
                  {actName(act)}
                </Link>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.date(act.date)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{[...new Set(act.lines.map((line) => `№ ${line.registration} ${line.title}`))].join('; ')}</TableCell>
              <TableCell>{carrierTotals(actTotals(act.lines))}</TableCell>
              <TableCell><StatusChip status={act.state} /></TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
