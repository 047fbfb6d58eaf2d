/**
 * The action log: what was done with the vault, whether the log is whole, the check value from paper, the control
 * sheet.
 */
import { useState } from 'react';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AUDIT_GROUPS, type AuditGroup } from '../../../shared/domain/action-log/audit';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultQuery } from '../../window/vault-hooks';
import { ChoiceField, CivilDateField, ErrorNotice, LoadingState, Page, Section } from '../../ui';
import { CheckResult } from './check-result';
import { ControlSheet } from './control-sheet';
import { FindHead } from './find-head';
import { LogTable } from './log-table';
import { useLogCheck } from './use-log-check';
import { pagePath } from '../../window/pages';

const STEP = 50;
interface Choice {
  group: AuditGroup | 'all';
  from: CivilDate | null;
  to: CivilDate | null;
  most: number;
}
const START: Choice = { group: 'all', from: null, to: null, most: STEP };

/** Reached from Settings › Security and by the search. */
export default function ActionLogPage() {
  const { t } = useTranslation('actionLog');
  const navigate = useNavigate();
  const check = useLogCheck();
  const [choice, setChoice] = useState(START);
  const { group, from, to, most } = choice;
  const filter = { most, ...(group === 'all' ? {} : { group }), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const view = useVaultQuery(['log', filter], (vault) => vault.log(filter));
  const all = useVaultQuery(['log', 'months'], (vault) => vault.log({ most: 1 }));
  const change = (part: Partial<Choice>) => setChoice({ ...choice, most: STEP, ...part });
  const narrowed = group !== 'all' || from !== null || to !== null;
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      action={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button variant="outlined" onClick={() => void navigate(pagePath('exportLog'))}>
            {t('toExports')}
          </Button>
          <Button
            variant="contained"
            startIcon={<FactCheckIcon />}
            disabled={check.busy}
            onClick={() => void check.run()}
          >
            {t('check.button')}
          </Button>
        </Box>
      }
    >
      <ErrorNotice error={view.error ?? all.error ?? check.error} />
      <Section title={t('check.title')} text={t('check.text')}>
        <CheckResult check={check} mark={all.data?.mark ?? null} />
      </Section>
      <Box
        sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, gap: 3 }}
      >
        <FindHead />
        {all.data ? <ControlSheet months={all.data.months} /> : null}
      </Box>
      <Box
        role="group"
        aria-label={t('filter.label')}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr 1fr auto' },
          gap: 1.5,
          alignItems: 'start',
        }}
      >
        <ChoiceField
          label={t('filter.group')}
          look="list"
          value={group}
          onChange={(next) => change({ group: next })}
          options={(['all', ...AUDIT_GROUPS] as const).map((value) => ({
            value,
            label: value === 'all' ? t('filter.all') : t(`group.${value}`),
          }))}
        />
        <CivilDateField label={t('filter.from')} value={from} onChange={(day) => change({ from: day })} />
        <CivilDateField label={t('filter.to')} value={to} onChange={(day) => change({ to: day })} />
        <Button onClick={() => setChoice(START)} disabled={!narrowed} sx={{ minHeight: 40 }}>
          {t('filter.clear')}
        </Button>
      </Box>
      {view.data ? (
        <LogTable view={view.data} onMore={() => setChoice({ ...choice, most: most + 4 * STEP })} />
      ) : view.error ? null : (
        <LoadingState />
      )}
    </Page>
  );
}
