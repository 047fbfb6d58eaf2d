/** Entering psychological diagnostics (order 227, point 14). */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { BASES, PURPOSES } from '../../../../shared/regulation/order-227/points-04-16/point-14-diagnostics';
import {
  type DiagnosticsValues,
  diagnosticsOf,
  diagnosticsValues,
  emptyDiagnostics,
  hasAssignment,
  nextDiagnostics,
  sketchDiagnostics,
  sketchSeparate,
} from './diagnostics.values';
import { ExamineeTable } from './examinee-table';
import { FieldDoubts } from '../entry/field-doubts';
import { countFilled, type FieldsProps, type FormDefinition } from '../entry/form-definition';
import { FieldRow, FormChoice, FormDate, FormText } from '../fields/form-fields';
import { CommonMore } from '../fields/common-more';
import { MethodsField } from '../fields/methods-field';

function DiagnosticsRequired({ today, amending }: FieldsProps) {
  const { t } = useTranslation('records');
  const { control, getValues, setValue } = useFormContext<DiagnosticsValues>();
  const examinees = useWatch({ control, name: 'examinees' });
  const basis = useWatch({ control, name: 'basis' });
  return (
    <>
      <FormDate<DiagnosticsValues> name="date" label={t('field.date')} required width={180} />
      <FormChoice<DiagnosticsValues, (typeof PURPOSES)[number]>
        name="purpose"
        label={t('field.purpose')}
        options={PURPOSES}
        words={(value) => t(`purpose.${value}`)}
        look="list"
        required
      />
      <FormChoice<DiagnosticsValues, (typeof BASES)[number]>
        name="basis"
        label={t('field.basis')}
        options={BASES}
        words={(value) => t(`basis.${value}`)}
        hint={t('field.basisHint')}
        onPicked={(value) =>
          setValue(
            'examinees',
            getValues('examinees').map((one) => ({ ...one, basis: value })),
          )
        }
      />
      {hasAssignment([basis, ...examinees.map((one) => one.basis)]) ? (
        <FieldRow>
          <FormText<DiagnosticsValues> name="assignment.number" label={t('field.assignmentNumber')} />
          <FormDate<DiagnosticsValues> name="assignment.date" label={t('field.assignmentDate')} />
        </FieldRow>
      ) : null}
      <ExamineeTable key={today} />
      <FieldDoubts name="examinees" />
      {examinees.length > 1 && !amending ? <SeparateSwitch persons={examinees.length} /> : null}
    </>
  );
}

/** Several people at once: one procedure, or a record and a conclusion for each. */
function SeparateSwitch({ persons }: { persons: number }) {
  const { t } = useTranslation('entry');
  const { field } = useController<DiagnosticsValues, 'separate'>({ name: 'separate' });
  return (
    <Box>
      <FormControlLabel
        control={<Switch checked={field.value} onChange={(_, on) => field.onChange(on)} />}
        label={t('separate.label')}
      />
      <FormHelperText sx={{ mt: 0 }}>{t('separate.hint', { n: persons })}</FormHelperText>
    </Box>
  );
}

function DiagnosticsMore() {
  const { t } = useTranslation('records');
  return (
    <>
      <MethodsField />
      <FormText<DiagnosticsValues> name="conclusion" label={t('field.conclusion')} multiline />
      <FormText<DiagnosticsValues> name="recommendations" label={t('field.recommendations')} multiline />
      <CommonMore dated />
    </>
  );
}

/** The form of psychological diagnostics. */
export const diagnosticsForm: FormDefinition<'diagnostics', DiagnosticsValues> = {
  kind: 'diagnostics',
  values: diagnosticsValues,
  empty: emptyDiagnostics,
  next: nextDiagnostics,
  fromRecord: diagnosticsOf,
  toSketch: sketchDiagnostics,
  toSketches: sketchSeparate,
  alias: { assignment: 'assignment.number' },
  codes: (values) => values.examinees.map((one) => one.code).filter((code) => code !== ''),
  filled: (values) =>
    countFilled(
      values.methods,
      values.conclusion,
      values.recommendations,
      values.start,
      values.note,
      values.task,
      values.conditions,
    ),
  Required: DiagnosticsRequired,
  More: DiagnosticsMore,
  width: 800,
};
