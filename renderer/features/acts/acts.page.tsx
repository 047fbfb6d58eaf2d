/**
 * The register of acts (order 227, point 18; D-20): every act that was ever made, and one act with its paper beside it
 * (`?act=…`).
 */
import { useState } from 'react';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ACT_STATES, type Act } from '../../../shared/domain/acts/act';
import { partsOf } from '../../../shared/time/civil-date';
import { useVaultQuery } from '../../window/vault-hooks';
import { ChoiceField, EmptyState, ErrorNotice, LoadingState, Page, TextField, useFormat } from '../../ui';
import { ActDetail } from './act-detail';
import { type ActFilter, NO_FILTER, filterActs } from './act-filter';
import { ActTable } from './act-table';
import { useActName, useActSubject } from './act-words';
import { DisposalDialog } from './disposal-dialog';
import { RegisterExport } from './register-export';
import { pagePath } from '../../window/pages';

const ALL = 'all';

/** List or detail. */
export default function ActsPage() {
  const { t } = useTranslation(['acts', 'actBook', 'common']);
  const navigate = useNavigate();
  const [format, actName, actSubject] = [useFormat(), useActName(), useActSubject()];
  const [search, setSearch] = useSearchParams();
  const [filter, setFilter] = useState<ActFilter>(NO_FILTER);
  const [disposing, setDisposing] = useState(false);
  const acts = useVaultQuery(['acts'], (vault) => vault.acts());
  const current = useVaultQuery(['today'], (vault) => vault.today());
  const error = acts.error ?? current.error;
  if (!acts.data || !current.data)
    return (
      <Page title={t('acts:title')} subtitle={t('actBook:lead')}>
        {error ? <ErrorNotice error={error} /> : <LoadingState />}
      </Page>
    );

  const open = (id: string) => setSearch({ act: id });
  const id = search.get('act');
  const chosen = id ? acts.data.find((act) => act.id === id) : undefined;
  if (chosen)
    return (
      <ActDetail key={chosen.id} act={chosen} today={current.data.today} onBack={() => setSearch({})} onOpen={open} />
    );

  const all = acts.data;
  const years = [...new Set(all.map((act) => String(act.year)))].sort().reverse();
  const words = (act: Act) =>
    `${actName(act)} ${act.number ?? ''}/${act.year} ${actSubject(act).subject} ${format.date(act.date)}`;
  const shown = filterActs(all, filter, words);
  const registerYear = Number(filter.year ?? years[0] ?? partsOf(current.data.today).year);
  return (
    <Page
      title={t('acts:title')}
      subtitle={t('actBook:lead')}
      action={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" onClick={() => setDisposing(true)}>
            {t('actBook:disposal.action')}
          </Button>
          {all.length > 0 ? <RegisterExport year={registerYear} /> : null}
        </Box>
      }
    >
      {id ? <ErrorNotice error={{ code: 'act.not_found' }} /> : null}
      {all.length === 0 ? (
        <EmptyState
          icon={<ArticleIcon />}
          title={t('acts:empty')}
          text={t('acts:emptyHint')}
          action={
            <Button variant="outlined" onClick={() => void navigate(pagePath('research'))}>
              {t('acts:toResearch')}
            </Button>
          }
        />
      ) : (
        <>
          <Box
            role="search"
            sx={{
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
              gap: 2,
              alignItems: 'start',
              '& > :first-of-type': { gridColumn: 'span 2' },
            }}
          >
            <TextField
              label={t('actBook:filter.search')}
              value={filter.text}
              onChange={(text) => setFilter({ ...filter, text })}
              maxLength={100}
            />
            <ChoiceField
              look="list"
              label={t('actBook:filter.year')}
              value={filter.year ?? ALL}
              onChange={(year) => setFilter({ ...filter, year: year === ALL ? null : year })}
              options={[
                { value: ALL, label: t('actBook:filter.all') },
                ...years.map((year) => ({ value: year, label: year })),
              ]}
            />
            <ChoiceField
              look="list"
              label={t('actBook:filter.state')}
              value={filter.state ?? ALL}
              onChange={(state) => setFilter({ ...filter, state: state === ALL ? null : state })}
              options={[
                { value: ALL, label: t('actBook:filter.all') },
                ...ACT_STATES.map((state) => ({ value: state, label: t(`common:status.${state}`) })),
                { value: 'cancelled' as const, label: t('actBook:cancelled') },
              ]}
            />
            <ChoiceField
              look="list"
              label={t('actBook:filter.kind')}
              value={filter.kind ?? ALL}
              onChange={(kind) => setFilter({ ...filter, kind: kind === ALL ? null : kind })}
              options={[
                { value: ALL, label: t('actBook:filter.all') },
                { value: 'destruction' as const, label: t('actBook:kind.destruction') },
                { value: 'disposal' as const, label: t('actBook:kind.disposal') },
              ]}
            />
          </Box>
          <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
            {t('actBook:filter.shown', { shown: format.number(shown.length), all: format.number(all.length) })}
          </Typography>
          {shown.length === 0 ? (
            <EmptyState
              compact
              title={t('actBook:filter.none')}
              text={t('actBook:filter.noneText')}
              action={<Button onClick={() => setFilter(NO_FILTER)}>{t('actBook:filter.clear')}</Button>}
            />
          ) : (
            <ActTable acts={shown} onOpen={(act) => open(act.id)} />
          )}
        </>
      )}
      {disposing ? (
        <DisposalDialog
          onClose={() => setDisposing(false)}
          onCreated={(created) => {
            setDisposing(false);
            open(created);
          }}
        />
      ) : null}
    </Page>
  );
}
