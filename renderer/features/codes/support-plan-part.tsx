/** Individual support plans under a code (SC-04): aim, steps with dates and results, printed in two copies. */
import { useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SupportPlan } from '../../../shared/domain/codes/code-card';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { CivilDateField, FormDialog, Section, TextField, useFormat, useToast } from '../../ui';
import type { CodeView } from '../../vault/api';
import { SupportPlanDialog } from './conclusion-dialog';

type Step = SupportPlan['steps'][number];
type Draft = Omit<SupportPlan, 'start'> & { start: CivilDate | null };

const EMPTY_STEP: Step = { what: '', due: null, doneOn: null, result: '' };

/** The list and its form. */
export function SupportPlanPart({ view }: { view: CodeView }) {
  const { t } = useTranslation(['codes', 'common', 'records']);
  const [format, toast] = [useFormat(), useToast()];
  const { run, busy, error, clearError } = useVaultAction();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const [printing, setPrinting] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>(() => fresh(view));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const setStep = (index: number, part: Partial<Step>) =>
    change({ steps: draft.steps.map((step, place) => (place === index ? { ...step, ...part } : step)) });
  const edit = (plan: Draft) => {
    clearError();
    setAsked(false);
    setDraft(plan);
    setOpen(true);
  };
  const missing = (value: string) => (asked && value.trim() === '' ? t('records:missing.text') : null);
  const save = async () => {
    setAsked(true);
    const { start } = draft;
    if (start === null || draft.aim.trim() === '' || draft.steps.some(({ what }) => what.trim() === '')) return;
    const answer = await run((vault) => vault.saveSupportPlan({ ...draft, start }));
    if (!answer.ok) return;
    toast(t('codes:plan.saved'));
    setOpen(false);
  };
  const remove = async () => {
    const gone = view.plans.find(({ id }) => id === draft.id);
    const answer = await run((vault) => vault.removeSupportPlan(draft.id));
    setOpen(false);
    if (answer.ok && gone)
      toast(t('codes:plan.removed'), 'success', {
        label: t('common:action.undo'),
        run: () => void run((vault) => vault.saveSupportPlan(gone)),
      });
  };
  return (
    <Section
      title={t('codes:plan.list')}
      action={
        <Button size="small" onClick={() => edit(fresh(view))}>
          {t('codes:plan.add')}
        </Button>
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('codes:plan.optional')}
      </Typography>
      {view.plans.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('codes:plan.none')}
        </Typography>
      ) : (
        view.plans.map((plan) => (
          <Box key={plan.id} sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap', py: 0.5 }}>
            <Link
              component="button"
              type="button"
              onClick={() => edit(plan)}
              sx={{ textAlign: 'left', overflowWrap: 'anywhere' }}
            >
              {format.date(plan.start)} – {plan.aim}
            </Link>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('codes:plan.progress', {
                done: plan.steps.filter(({ doneOn }) => doneOn !== null).length,
                total: plan.steps.length,
              })}
            </Typography>
            <Button size="small" onClick={() => setPrinting(plan.id)} sx={{ ml: 'auto' }}>
              {t('codes:plan.print')}
            </Button>
          </Box>
        ))
      )}
      <FormDialog
        wide
        open={open}
        title={t('codes:plan.title')}
        saveLabel={t('common:action.save')}
        busy={busy}
        error={error}
        onSave={() => void save()}
        onClose={() => setOpen(false)}
        aside={
          draft.id ? (
            <Button color="error" onClick={() => void remove()}>
              {t('codes:plan.remove')}
            </Button>
          ) : undefined
        }
      >
        <TextField
          label={t('codes:plan.aim')}
          value={draft.aim}
          onChange={(aim) => change({ aim })}
          required
          multiline
          minRows={1}
          maxLength={2_000}
          error={missing(draft.aim)}
        />
        <Box sx={{ width: 220 }}>
          <CivilDateField
            label={t('codes:plan.start')}
            value={draft.start}
            onChange={(start) => change({ start })}
            required
            error={asked && draft.start === null ? t('records:missing.date') : null}
          />
        </Box>
        <Typography variant="h3">{t('codes:plan.steps')}</Typography>
        {draft.steps.map((step, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step has no identity but its place
          <Box
            key={index}
            role="group"
            aria-label={t('codes:plan.step', { n: index + 1 })}
            sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr 40px', gap: 1.5, alignItems: 'start' }}
          >
            <Box sx={{ gridColumn: '1 / 4' }}>
              <TextField
                label={`${index + 1}. ${t('codes:plan.what')}`}
                value={step.what}
                onChange={(what) => setStep(index, { what })}
                required
                maxLength={2_000}
                error={missing(step.what)}
              />
            </Box>
            <IconButton
              aria-label={t('codes:plan.removeStep', { n: index + 1 })}
              disabled={draft.steps.length === 1}
              onClick={() => change({ steps: draft.steps.filter((_, place) => place !== index) })}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
            <CivilDateField label={t('codes:plan.due')} value={step.due} onChange={(due) => setStep(index, { due })} />
            <CivilDateField
              label={t('codes:plan.doneOn')}
              value={step.doneOn}
              onChange={(doneOn) => setStep(index, { doneOn })}
            />
            <TextField
              label={t('codes:plan.result')}
              value={step.result}
              onChange={(result) => setStep(index, { result })}
              maxLength={2_000}
            />
          </Box>
        ))}
        <Box>
          <Button size="small" startIcon={<AddIcon />} onClick={() => change({ steps: [...draft.steps, EMPTY_STEP] })}>
            {t('codes:plan.addStep')}
          </Button>
        </Box>
        <TextField
          label={t('codes:plan.summary')}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
          multiline
          minRows={2}
          maxLength={5_000}
        />
        <Box sx={{ width: 220 }}>
          <CivilDateField
            label={t('codes:plan.closedOn')}
            value={draft.closedOn}
            onChange={(closedOn) => change({ closedOn })}
          />
        </Box>
      </FormDialog>
      <SupportPlanDialog planId={printing} code={view.card.code} onClose={() => setPrinting(null)} />
    </Section>
  );
}

function fresh(view: CodeView): Draft {
  return { id: '', code: view.card.code, aim: '', start: view.today, steps: [EMPTY_STEP], closedOn: null, summary: '' };
}
