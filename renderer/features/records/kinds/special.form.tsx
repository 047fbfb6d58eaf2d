/**
 * Entering the special direction: on the prosecutor's special request, a draft until there is one (order 227, point
 * 22).
 */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SPECIAL_TYPES } from '../../../../shared/regulation/order-227/points-17-29/point-22-special';
import { CommonMore } from '../fields/common-more';
import { countFilled, type FormDefinition } from '../entry/form-definition';
import { FieldRow, FormChoice, FormDate, FormText } from '../fields/form-fields';
import {
  emptySpecial,
  nextSpecial,
  sketchSpecial,
  specialOf,
  type SpecialValues,
  specialValues,
  staysDraft,
} from './special.values';

function SpecialRequired() {
  const { t } = useTranslation('records');
  const { control } = useFormContext<SpecialValues>();
  const request = useWatch({ control, name: 'request' });
  return (
    <>
      <FormDate<SpecialValues> name="date" label={t('field.date')} required width={180} />
      <FormChoice<SpecialValues, (typeof SPECIAL_TYPES)[number]>
        name="type"
        label={t('field.specialType')}
        options={SPECIAL_TYPES}
        words={(value) => t(`special.${value}`)}
        look="list"
        required
      />
      <FieldRow>
        <FormText<SpecialValues> name="request.number" label={t('field.requestNumber')} />
        <FormDate<SpecialValues> name="request.date" label={t('field.requestDate')} />
      </FieldRow>
      <FormText<SpecialValues> name="requestedBy" label={t('field.requestedBy')} hint={t('field.requestedByHint')} />
      {staysDraft(request) ? (
        <Alert severity="info" role="status">
          <AlertTitle>{t('specialDraft.title')}</AlertTitle>
          {t('specialDraft.text')}
        </Alert>
      ) : null}
    </>
  );
}

function SpecialMore() {
  const { t } = useTranslation('records');
  return (
    <>
      <FormText<SpecialValues> name="content" label={t('field.content')} multiline />
      <FormText<SpecialValues> name="result" label={t('field.result')} multiline />
      <CommonMore dated />
    </>
  );
}

/** The form of the special direction. */
export const specialForm: FormDefinition<'special', SpecialValues> = {
  kind: 'special',
  values: specialValues,
  empty: emptySpecial,
  next: nextSpecial,
  fromRecord: specialOf,
  toSketch: sketchSpecial,
  alias: { request: 'request.number' },
  codes: () => [],
  filled: (values) =>
    countFilled(values.content, values.result, values.start, values.note, values.task, values.conditions),
  Required: SpecialRequired,
  More: SpecialMore,
  width: 640,
};
