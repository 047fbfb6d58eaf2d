/** Entering prevention: trainings, lectures, seminars, relaxation, methodical support (order 227, points 19 to 21). */
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  AIMS,
  PREVENTION_MATERIALS,
  PREVENTION_TYPES,
} from '../../../../shared/regulation/order-227/points-17-29/point-20-prevention';
import { CodeField } from '../code-entry/code-field';
import { CommonMore } from '../fields/common-more';
import { countFilled, type FormDefinition } from '../entry/form-definition';
import { FieldRow, FormChoice, FormDate, FormNumber, FormOptionalChoice, FormText } from '../fields/form-fields';
import { MethodsField } from '../fields/methods-field';
import {
  emptyPrevention,
  nextPrevention,
  preventionOf,
  type PreventionValues,
  preventionValues,
  sketchPrevention,
  takesCode,
} from './prevention.values';

function PreventionRequired() {
  const { t } = useTranslation('records');
  const { control } = useFormContext<PreventionValues>();
  const [type, participants] = useWatch({ control, name: ['type', 'participants'] });
  const methodical = type === 'methodical';
  return (
    <>
      <FormDate<PreventionValues> name="date" label={t('field.date')} required width={180} />
      <FormChoice<PreventionValues, (typeof PREVENTION_TYPES)[number]>
        name="type"
        label={t('field.preventionType')}
        options={PREVENTION_TYPES}
        words={(value) => t(`prevention.${value}`)}
        look="buttons"
        required
      />
      {methodical ? (
        <>
          <FormOptionalChoice<PreventionValues, (typeof PREVENTION_MATERIALS)[number]>
            name="material"
            label={t('field.preventionMaterial')}
            options={PREVENTION_MATERIALS}
            words={(value) => t(`preventionMaterial.${value}`)}
          />
          <FieldRow>
            <FormNumber<PreventionValues>
              name="quantity"
              label={t('field.quantity')}
              hint={t('field.quantityHint')}
              required
            />
            <FormNumber<PreventionValues> name="copies" label={t('field.copies')} />
          </FieldRow>
        </>
      ) : (
        <FormNumber<PreventionValues> name="participants" label={t('field.participants')} required width={180} />
      )}
      {takesCode({ type, participants }) ? (
        <CodeField name="code" label={t('field.code')} hint={t('field.preventionCodeHint')} />
      ) : null}
      <FormText<PreventionValues> name="topic" label={t('field.topic')} />
      <FormOptionalChoice<PreventionValues, (typeof AIMS)[number]>
        name="aim"
        label={t('field.aim')}
        options={AIMS}
        words={(value) => t(`aim.${value}`)}
      />
    </>
  );
}

function PreventionMore() {
  const { t } = useTranslation('records');
  const { control } = useFormContext<PreventionValues>();
  const methodical = useWatch({ control, name: 'type' }) === 'methodical';
  return (
    <>
      <FormText<PreventionValues> name="audience" label={t('field.audience')} />
      {methodical ? null : <MethodsField />}
      <CommonMore dated />
    </>
  );
}

/** The form of prevention. */
export const preventionForm: FormDefinition<'prevention', PreventionValues> = {
  kind: 'prevention',
  values: preventionValues,
  empty: emptyPrevention,
  next: nextPrevention,
  fromRecord: preventionOf,
  toSketch: sketchPrevention,
  codes: (values) => (takesCode(values) && values.code !== '' ? [values.code] : []),
  filled: (values) =>
    countFilled(
      values.audience,
      values.type === 'methodical' ? '' : values.methods,
      values.start,
      values.note,
      values.task,
      values.conditions,
    ),
  Required: PreventionRequired,
  More: PreventionMore,
  width: 640,
};
