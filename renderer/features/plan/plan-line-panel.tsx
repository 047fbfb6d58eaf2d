/** One line of the plan in a panel: what, with whom, how many, by when, who. */
import { type FormEvent, useId, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { PLAN_SECTIONS, type PlanLine } from '../../../shared/domain/plan';
import { ChoiceField, NumberField, SidePanel, TextField, useConfirmLeave } from '../../ui';
import { useMeasureOptions } from './measures';

export interface PlanLinePanelProps { line: PlanLine; isNew: boolean; onApply: (line: PlanLine) => void; onClose: () => void }

/** Mounted while it is open; changes reach the plan with «apply» only. */
export function PlanLinePanel({ line, isNew, onApply, onClose }: PlanLinePanelProps) {
  const { t } = useTranslation(['plan', 'common']);
  const measures = useMeasureOptions();
  const form = useId();
  const [edited, setEdited] = useState(line);
  const [tried, setTried] = useState(false);
  const confirmLeave = useConfirmLeave(edited !== line);
  const set = (part: Partial<PlanLine>) => setEdited((before) => ({ ...before, ...part }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (edited.text.trim() !== '') onApply({ ...edited, text: edited.text.trim(), audience: edited.audience.trim(), term: edited.term.trim(), executor: edited.executor.trim() });
  };

  return (
    <SidePanel
      open title={isNew ? t('plan:line.addTitle', { section: t(`plan:section.${line.section}`) }) : t('plan:line.editTitle')} onClose={() => confirmLeave(onClose)}
      footer={(
        <>
          <Button onClick={() => confirmLeave(onClose)}>{t('common:action.cancel')}</Button>
          <Button type="submit" form={form} variant="contained">{t('plan:line.apply')}</Button>
        </>
      )}
    >
      <Box
        component="form" id={form} onSubmit={submit} noValidate sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}
        onKeyDown={(event) => { if (event.ctrlKey && event.key === 'Enter') submit(event); }}
      >
        <TextField label={t('plan:line.text')} value={edited.text} onChange={(text) => set({ text })} multiline minRows={2} maxLength={1_000} required autoFocus error={tried && edited.text.trim() === '' ? t('plan:line.textNeeded') : null} />
        <TextField label={t('plan:line.audience')} value={edited.audience} onChange={(audience) => set({ audience })} maxLength={500} />
        <ChoiceField label={t('plan:measure.label')} hint={t('plan:measure.hint')} value={edited.measure} onChange={(measure) => set({ measure })} options={measures} look="list" />
        <NumberField label={t('plan:line.planned')} value={edited.planned} onChange={(planned) => set({ planned })} fullWidth={false} sx={{ width: 200 }} />
        <TextField label={t('plan:line.term')} value={edited.term} onChange={(term) => set({ term })} maxLength={200} hint={t('plan:line.termHint')} />
        <TextField label={t('plan:line.executor')} value={edited.executor} onChange={(executor) => set({ executor })} maxLength={300} />
        <ChoiceField label={t('plan:line.section')} value={edited.section} onChange={(section) => set({ section })} look="list" options={PLAN_SECTIONS.map((section) => ({ value: section, label: t(`plan:section.${section}`) }))} />
      </Box>
    </SidePanel>
  );
}
