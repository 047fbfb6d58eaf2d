/** What the dry run found: figures, what is refused and why, what is doubtful, new codes; then the consent. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useVaultQuery } from '../../window/vault-hooks';
import { CodeText, ErrorNotice, Section, useFormat } from '../../ui';
import { BlockedColumns } from './blocked-columns';
import { RefusedTable } from './refused-table';
import type { Flow, Step } from './use-old-journal';
import { WarningTable } from './warning-table';

/** Codes shown at first; a journal may bring thousands. */
const SHOWN_CODES = 120;

/** The third step. */
export function CheckStep({ flow, step }: { flow: Flow; step: Extract<Step, { at: 'check' }> }) {
  const { t } = useTranslation(['oldJournal', 'common']);
  const format = useFormat();
  const [agreed, setAgreed] = useState({ part: false, codes: false });
  const { run, mapping, view, file } = step;
  const sample = useVaultQuery(['old-journal', view.ticket, mapping], (vault) =>
    vault.sampleTable(view.ticket, mapping),
  );
  const header = sample.data?.header ?? [];
  const drafts = run.warnings.filter(({ code }) => code === 'made_draft').length;
  const blocked = run.blocked.length > 0;
  const [asksPart, asksCodes] = [run.refused.length > 0 && run.good > 0, run.newCodes.length > 0 && run.good > 0];
  const ready = run.good > 0 && !blocked && (!asksPart || agreed.part) && (!asksCodes || agreed.codes);
  const leaveOut = (column: number) =>
    void flow.check(step, {
      ...mapping,
      columns: mapping.columns.map((meaning, index) => (index === column ? null : meaning)),
    });
  const figures = [
    { label: t('check.rows'), value: run.rows, tone: 'text.primary' },
    { label: t('check.good'), value: run.good, tone: 'text.primary' },
    {
      label: t('check.refused'),
      value: run.refused.length,
      tone: run.refused.length > 0 ? 'error.main' : 'text.primary',
    },
    { label: t('check.drafts'), value: drafts, tone: drafts > 0 ? 'warning.main' : 'text.primary' },
    { label: t('check.newCodes'), value: run.newCodes.length, tone: 'text.primary' },
  ];
  return (
    <Section title={t('check.title', { name: file.name })}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 2 }}
        >
          {figures.map((figure) => (
            <Box
              key={figure.label}
              sx={{ display: 'flex', flexDirection: 'column-reverse', borderLeft: 3, borderColor: 'divider', pl: 1.5 }}
            >
              <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                {figure.label}
              </Typography>
              <Typography
                component="dd"
                sx={{
                  m: 0,
                  fontSize: '1.5rem',
                  fontWeight: 600,
                  lineHeight: 1.2,
                  fontVariantNumeric: 'tabular-nums',
                  color: figure.tone,
                }}
              >
                {format.number(figure.value)}
              </Typography>
            </Box>
          ))}
        </Box>
        {run.asksDateOrder ? <Alert severity="warning">{t('look.dateAsk')}</Alert> : null}
        {run.formulas > 0 ? (
          <Alert severity="info">{t('look.formulas', { n: format.number(run.formulas) })}</Alert>
        ) : null}
        <BlockedColumns blocked={run.blocked} header={header} onLeaveOut={leaveOut} />
        <RefusedTable refused={run.refused} header={header} ticket={view.ticket} />
        <WarningTable warnings={run.warnings} header={header} />
        {run.newCodes.length > 0 ? (
          <Section
            title={`${t('check.codesTitle')} (${format.number(run.newCodes.length)})`}
            text={t('check.codesText')}
          >
            <Box
              sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, maxHeight: 180, overflowY: 'auto' }}
              tabIndex={0}
              role="region"
              aria-label={t('check.codesTitle')}
            >
              {run.newCodes.slice(0, SHOWN_CODES).map((code) => (
                <CodeText key={code} code={code} />
              ))}
              {run.newCodes.length > SHOWN_CODES ? (
                <Typography component="span" variant="body2">
                  {t('check.more', { n: format.number(run.newCodes.length - SHOWN_CODES) })}
                </Typography>
              ) : null}
            </Box>
            {run.alike.length > 0 ? (
              <Alert severity="warning" sx={{ mt: 1 }}>
                {t('check.alike')}
                <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 180, overflowY: 'auto' }}>
                  {run.alike.slice(0, SHOWN_CODES).map(({ code, like }) => (
                    <li key={code}>{t('check.alikeLine', { code, like: like.join(', ') })}</li>
                  ))}
                </Box>
              </Alert>
            ) : null}
          </Section>
        ) : null}
        <Alert severity={run.good > 0 ? 'info' : 'warning'}>
          {run.good > 0 ? t('check.numbers') : <AlertTitle sx={{ m: 0 }}>{t('check.nothing')}</AlertTitle>}
        </Alert>
        <ErrorNotice error={step.error} />
        {asksCodes || asksPart ? (
          <Box>
            {asksCodes ? (
              <FormControlLabel
                sx={{ display: 'flex' }}
                control={<Checkbox checked={agreed.codes} onChange={(_, codes) => setAgreed({ ...agreed, codes })} />}
                label={t('check.codesAgree')}
              />
            ) : null}
            {asksPart ? (
              <FormControlLabel
                sx={{ display: 'flex' }}
                control={<Checkbox checked={agreed.part} onChange={(_, part) => setAgreed({ ...agreed, part })} />}
                label={t('check.partAgree')}
              />
            ) : null}
          </Box>
        ) : null}
        <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
          <Button onClick={flow.cancel}>{t('look.cancel')}</Button>
          <Button variant="outlined" onClick={() => flow.change(step, mapping)}>
            {t('check.back')}
          </Button>
          <Button variant="contained" disabled={!ready} onClick={() => void flow.store(step)}>
            {t(run.refused.length > 0 ? 'check.storeGood' : 'check.storeAll', { n: format.number(run.good) })}
          </Button>
        </Box>
      </Box>
    </Section>
  );
}
