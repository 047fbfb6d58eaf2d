/** Entering a consultation (order 227, point 16). */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  CHANNELS,
  CLIENTS,
  COUNSELLING_FORMS,
  INITIATIVES,
  lacksSpecialRoom,
  TOPICS,
} from '../../../../shared/regulation/order-227/points-04-16/point-16-counselling';
import { CodeField } from '../code-entry/code-field';
import { CodesField } from '../code-entry/codes-field';
import { CommonMore } from '../fields/common-more';
import {
  counsellingOf,
  type CounsellingValues,
  counsellingValues,
  emptyCounselling,
  nextCounselling,
  sketchCounselling,
} from './counselling.values';
import { countFilled, type FieldsProps, type FormDefinition } from '../entry/form-definition';
import { FieldRow, FormChoice, FormDate, FormText, FormYesNo } from '../fields/form-fields';

function CounsellingRequired({ amending }: FieldsProps) {
  const { t } = useTranslation('records');
  const { control } = useFormContext<CounsellingValues>();
  const form = useWatch({ control, name: 'form' });
  const outside = useOutsideRoom();
  return (
    <>
      <FieldRow bottom>
        <FormDate<CounsellingValues> name="date" label={t('field.date')} required width={180} />
        <FormChoice<CounsellingValues, (typeof COUNSELLING_FORMS)[number]>
          name="form"
          label={t('field.form')}
          options={COUNSELLING_FORMS}
          words={(value) => t(`form.${value}`)}
          required
        />
      </FieldRow>
      {form === 'group' ? (
        <CodesField name="codes" label={t('field.codes')} />
      ) : (
        <CodeField name="codes.0" label={t('field.code')} required autoFocus={!amending} />
      )}
      <FormChoice<CounsellingValues, (typeof CLIENTS)[number]>
        name="client"
        label={t('field.client')}
        options={CLIENTS}
        words={(value) => t(`client.${value}`)}
        required
      />
      <FormChoice<CounsellingValues, (typeof CHANNELS)[number]>
        name="channel"
        label={t('field.channel')}
        options={CHANNELS}
        words={(value) => t(`channel.${value}`)}
        required
      />
      <FormChoice<CounsellingValues, (typeof INITIATIVES)[number]>
        name="initiative"
        label={t('field.initiative')}
        options={INITIATIVES}
        words={(value) => t(`initiative.${value}`)}
        required
      />
      <FormChoice<CounsellingValues, (typeof TOPICS)[number]>
        name="topic"
        label={t('field.topicKind')}
        options={TOPICS}
        words={(value) => t(`topic.${value}`)}
        required
      />
      <FormYesNo<CounsellingValues> name="specialRoom" label={t('field.specialRoom')} />
      {outside ? (
        <>
          <Alert severity="warning" role="status">
            <AlertTitle>{t('room.title')}</AlertTitle>
            {t('room.text')}
          </Alert>
          <FormText<CounsellingValues> name="note" label={t('room.reason')} multiline />
        </>
      ) : null}
    </>
  );
}

function CounsellingMore() {
  const { t } = useTranslation('records');
  return (
    <>
      <FormText<CounsellingValues> name="content" label={t('field.content')} multiline />
      <FormText<CounsellingValues> name="result" label={t('field.result')} multiline />
      <CommonMore dated note={!useOutsideRoom()} />
    </>
  );
}

/** The note is asked beside the warning then, and not a second time below. */
function useOutsideRoom(): boolean {
  const { control } = useFormContext<CounsellingValues>();
  const channel = useWatch({ control, name: 'channel' });
  const specialRoom = useWatch({ control, name: 'specialRoom' });
  return channel !== null && lacksSpecialRoom({ channel, specialRoom });
}

/** The form of counselling. */
export const counsellingForm: FormDefinition<'counselling', CounsellingValues> = {
  kind: 'counselling',
  values: counsellingValues,
  empty: emptyCounselling,
  next: nextCounselling,
  fromRecord: counsellingOf,
  toSketch: sketchCounselling,
  codes: (values) => values.codes.filter((code) => code !== ''),
  filled: (values) =>
    countFilled(values.content, values.result, values.start, values.note, values.task, values.conditions),
  Required: CounsellingRequired,
  More: CounsellingMore,
  width: 640,
};
