/**
 * Lines for a plan out of an earlier one, of what was not carried out, of a template, of the calendar, of the usual
 * ones.
 */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Plan, type PlanLine, type PlanPeriod, planName } from '../../../shared/domain/plan/plan';
import { sameLine } from '../../../shared/domain/plan/plan-line';
import { useVaultQuery } from '../../window/vault-hooks';
import { ChoiceField, ErrorNotice, LoadingState, useFormat } from '../../ui';
import type { PlanSources } from '../../vault/api';
import { shownWords, usePeriodName } from './plan-words';

const SOURCES = ['unfinished', 'earlier', 'templates', 'calendar', 'standard'] as const;
type Source = (typeof SOURCES)[number];

export interface SourceDialogProps {
  period: PlanPeriod;
  plan: Plan;
  onAdd: (lines: PlanLine[]) => void;
  onClose: () => void;
}

/** Mounted while it is open; nothing is saved here, the lines go into the plan that is being edited. */
export function SourceDialog({ period, plan, onAdd, onClose }: SourceDialogProps) {
  const { t } = useTranslation(['planCycle', 'common']);
  const [periodName] = [usePeriodName()];
  const { data, error } = useVaultQuery(['planSources', planName(period)], (vault) => vault.planSources(period));
  const [picked, setSource] = useState<Source | null>(null);
  const [which, setWhich] = useState('0');
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const sources = SOURCES.filter((one) => one !== 'calendar' || period.book === 'quarter');
  const present = (line: PlanLine) => plan.lines.some((known) => sameLine(known, line));
  const source =
    picked ?? sources.find((one) => data && linesOf(data, one, 0).some((line) => !present(line))) ?? 'earlier';
  const offered = data ? linesOf(data, source, Number(which)) : [];
  const chosen = offered.filter((line) => !present(line) && !unticked.has(line.id));
  const choose = (next: Source) => {
    setSource(next);
    setWhich('0');
    setUnticked(new Set());
  };
  const options =
    source === 'templates'
      ? (data?.templates ?? []).map(({ name }, index) => ({ value: String(index), label: name }))
      : source === 'earlier' || source === 'unfinished'
        ? (data?.earlier ?? []).map((one, index) => ({ value: String(index), label: periodName(one.period) }))
        : [];

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby="plan-source"
      maxWidth="md"
      fullWidth
      slotProps={{ paper: { sx: { height: 'min(640px, 92vh)' } } }}
    >
      <DialogTitle id="plan-source">{t('planCycle:source.title')}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography>{t('planCycle:source.text')}</Typography>
        <ErrorNotice error={error} />
        <ChoiceField
          label={t('planCycle:source.from')}
          look="buttons"
          value={source}
          onChange={choose}
          options={sources.map((one) => ({ value: one, label: t(`planCycle:source.${one}`) }))}
        />
        {options.length > 1 || (options.length === 1 && source !== 'unfinished') ? (
          <ChoiceField
            label={source === 'templates' ? t('planCycle:source.template') : t('planCycle:source.period')}
            look="list"
            value={which}
            onChange={(next) => {
              setWhich(next);
              setUnticked(new Set());
            }}
            options={options}
          />
        ) : null}
        {!data && !error ? <LoadingState /> : null}
        {data && offered.length === 0 ? (
          <Typography role="status" sx={{ color: 'text.secondary' }}>
            {t(`planCycle:source.none.${source}`)}
          </Typography>
        ) : null}
        {offered.length > 0 ? (
          <Box
            component="ul"
            aria-label={t(`planCycle:source.${source}`)}
            sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 0.5 }}
          >
            {offered.map((line) => (
              <SourceLine
                key={line.id}
                line={line}
                present={present(line)}
                ticked={!unticked.has(line.id)}
                left={source === 'unfinished'}
                onTick={(ticked) =>
                  setUnticked((before) => {
                    const next = new Set(before);
                    if (ticked) next.delete(line.id);
                    else next.add(line.id);
                    return next;
                  })
                }
              />
            ))}
          </Box>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button variant="contained" disabled={chosen.length === 0} onClick={() => onAdd(chosen)}>
          {t('planCycle:source.add', { n: chosen.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function SourceLine({
  line,
  present,
  ticked,
  left,
  onTick,
}: {
  line: PlanLine;
  present: boolean;
  ticked: boolean;
  left: boolean;
  onTick: (ticked: boolean) => void;
}) {
  const { t } = useTranslation('planCycle');
  const format = useFormat();
  const { text, term } = shownWords(line);
  const planned =
    line.planned === null
      ? ''
      : left && line.measure !== 'manual'
        ? t('source.left', { n: format.number(line.planned) })
        : format.number(line.planned);
  return (
    <Box component="li">
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={!present && ticked}
            disabled={present}
            onChange={(_, next) => onTick(next)}
            sx={{ py: 0.25 }}
          />
        }
        sx={{ alignItems: 'flex-start', m: 0 }}
        label={
          <>
            {text}
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
              {[planned, term, present ? t('source.present') : ''].filter(Boolean).join(' · ')}
            </Typography>
          </>
        }
      />
    </Box>
  );
}

function linesOf(data: PlanSources, source: Source, index: number): PlanLine[] {
  if (source === 'calendar' || source === 'standard') return data[source];
  if (source === 'templates') return data.templates[index]?.lines ?? [];
  return data.earlier[index]?.[source === 'earlier' ? 'lines' : 'unfinished'] ?? [];
}
