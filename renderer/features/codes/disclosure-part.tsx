/** Exceptions to confidentiality (order 227, point 14; 227-25): entered once, never changed or removed. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DisclosureInput } from '../../../shared/domain/codes/code-card';
import { DISCLOSURE_GROUNDS } from '../../../shared/regulation/order-227/points-04-16/point-14-confidentiality';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { ChoiceField, CivilDateField, FormDialog, Section, TextField, useFormat, useToast } from '../../ui';
import type { CodeView } from '../../vault/api';

type Draft = Omit<DisclosureInput, 'on' | 'ground'> & {
  on: CivilDate | null;
  ground: DisclosureInput['ground'] | null;
};

/** The list and its form. */
export function DisclosurePart({ view }: { view: CodeView }) {
  const { t } = useTranslation(['codes', 'common', 'records']);
  const [format, toast] = [useFormat(), useToast()];
  const { run, busy, error, clearError } = useVaultAction();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<Draft>(() => fresh(view));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const missing = (value: string) => (asked && value.trim() === '' ? t('records:missing.text') : null);
  const save = async () => {
    setAsked(true);
    const { on, ground } = draft;
    if (on === null || ground === null || [draft.to, draft.what, draft.why].some((value) => value.trim() === ''))
      return;
    const answer = await run((vault) => vault.addDisclosure({ ...draft, on, ground }));
    if (!answer.ok) return;
    toast(t('codes:disclosure.saved'));
    setOpen(false);
  };
  const start = () => {
    clearError();
    setAsked(false);
    setDraft(fresh(view));
    setOpen(true);
  };
  return (
    <Section
      title={t('codes:disclosure.list')}
      action={
        <Button size="small" onClick={start}>
          {t('codes:disclosure.add')}
        </Button>
      }
    >
      {view.disclosures.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('codes:disclosure.none')}
        </Typography>
      ) : (
        view.disclosures.map((one) => (
          <Box key={one.id} sx={{ py: 0.75 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {format.date(one.on)} – {one.to}
            </Typography>
            <Typography variant="body2">{t(`codes:disclosure.grounds.${one.ground}`)}</Typography>
            <Typography
              variant="body2"
              sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
            >
              {one.what}
              {'\n'}
              {one.why}
            </Typography>
          </Box>
        ))
      )}
      <FormDialog
        open={open}
        title={t('codes:disclosure.title')}
        saveLabel={t('codes:disclosure.save')}
        busy={busy}
        error={error}
        onSave={() => void save()}
        onClose={() => setOpen(false)}
      >
        <Alert severity="warning">{t('codes:disclosure.reminder')}</Alert>
        <ChoiceField
          label={t('codes:disclosure.ground')}
          stacked
          required
          value={draft.ground}
          options={DISCLOSURE_GROUNDS.map((value) => ({ value, label: t(`codes:disclosure.grounds.${value}`) }))}
          onChange={(ground) => change({ ground })}
          error={asked && draft.ground === null ? t('records:missing.choice') : null}
        />
        <CivilDateField
          label={t('codes:disclosure.on')}
          value={draft.on}
          onChange={(on) => change({ on })}
          required
          error={asked && draft.on === null ? t('records:missing.date') : null}
        />
        <TextField
          label={t('codes:disclosure.to')}
          value={draft.to}
          onChange={(to) => change({ to })}
          required
          maxLength={500}
          error={missing(draft.to)}
        />
        <TextField
          label={t('codes:disclosure.what')}
          value={draft.what}
          onChange={(what) => change({ what })}
          required
          multiline
          minRows={2}
          maxLength={5_000}
          error={missing(draft.what)}
        />
        <TextField
          label={t('codes:disclosure.why')}
          value={draft.why}
          onChange={(why) => change({ why })}
          required
          multiline
          minRows={2}
          maxLength={5_000}
          error={missing(draft.why)}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('codes:disclosure.forever')}
        </Typography>
      </FormDialog>
    </Section>
  );
}

function fresh(view: CodeView): Draft {
  return { code: view.card.code, on: view.today, ground: null, to: '', what: '', why: '' };
}
