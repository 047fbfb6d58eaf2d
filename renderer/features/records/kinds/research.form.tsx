/**
 * Entering social research: its papers, its counted forms and the material that is kept for six months (order 227,
 * point 18).
 */
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MONITORING_KINDS } from '../../../../shared/regulation/order-74/order-74-campaign';
import { RESEARCH_STAGES } from '../../../../shared/regulation/order-74/order-74-stages';
import { RESEARCH_BASES } from '../../../../shared/regulation/order-227/points-17-29/point-18-material';
import { CommonMore } from '../fields/common-more';
import { countFilled, type FieldsProps, type FormDefinition } from '../entry/form-definition';
import { FieldRow, FormChoice, FormDate, FormOptionalChoice, FormText } from '../fields/form-fields';
import { MaterialLines } from '../fields/material-lines';
import {
  emptyResearch,
  nextResearch,
  researchOf,
  type ResearchValues,
  researchValues,
  sketchResearch,
} from './research.values';
import { ResearchCounts } from './research-counts';
import { ParticipantRoles, ResearchStages } from './research-stages';

function ResearchRequired({ today }: FieldsProps) {
  const { t } = useTranslation('records');
  useFormContext<ResearchValues>();
  return (
    <>
      <FormText<ResearchValues> name="title" label={t('field.title')} hint={t('field.titleHint')} required />
      <FormChoice<ResearchValues, (typeof RESEARCH_BASES)[number]>
        name="basis"
        label={t('field.basis')}
        options={RESEARCH_BASES}
        words={(value) => t(`researchBasis.${value}`)}
        required
      />
      <FormOptionalChoice<ResearchValues, (typeof MONITORING_KINDS)[number]>
        name="monitoring"
        label={t('field.monitoring')}
        options={MONITORING_KINDS}
        words={(value) => t(`monitoring.${value}`)}
        open={t('research.notMonitoring')}
      />
      <FieldRow>
        <FormText<ResearchValues> name="assignment.number" label={t('field.assignmentNumber')} />
        <FormDate<ResearchValues> name="assignment.date" label={t('field.assignmentDate')} />
      </FieldRow>
      <FieldRow>
        <FormDate<ResearchValues> name="start" label={t('field.researchStart')} required />
        <FormDate<ResearchValues> name="end" label={t('field.end')} hint={t('field.endHint')} />
      </FieldRow>
      <ResearchCounts />
      <MaterialLines key={today} />
    </>
  );
}

function ResearchMore() {
  const { t } = useTranslation('records');
  const { control } = useFormContext<ResearchValues>();
  const [monitoring, stages] = useWatch({ control, name: ['monitoring', 'stages'] });
  // the stages are those of order 74; what was entered before stays in sight
  const staged =
    monitoring !== null || RESEARCH_STAGES.some((stage) => stages[stage].from !== null || stages[stage].to !== null);
  return (
    <>
      <ParticipantRoles />
      {staged ? <ResearchStages /> : null}
      <FormText<ResearchValues> name="results" label={t('field.results')} hint={t('research.resultsHint')} multiline />
      <FormText<ResearchValues> name="forecast" label={t('field.forecast')} multiline />
      <FormText<ResearchValues> name="recommendations" label={t('field.recommendations')} multiline />
      <CommonMore />
    </>
  );
}

/** The form of social research. */
export const researchForm: FormDefinition<'research', ResearchValues> = {
  kind: 'research',
  values: researchValues,
  empty: emptyResearch,
  next: nextResearch,
  fromRecord: researchOf,
  toSketch: sketchResearch,
  codes: () => [],
  filled: (values) =>
    countFilled(
      values.participants.length || null,
      ...RESEARCH_STAGES.map((stage) => values.stages[stage].from),
      values.results,
      values.forecast,
      values.recommendations,
      values.note,
      values.task,
      values.conditions,
    ),
  Required: ResearchRequired,
  More: ResearchMore,
  width: 660,
};
