/** The fields every form keeps folded: first day, task of point 12, special conditions of point 11, note. */
import { useTranslation } from 'react-i18next';
import { SPECIAL_CONDITIONS } from '../../../../shared/regulation/order-227/points-04-16/point-11-aim';
import { TASKS } from '../../../../shared/regulation/order-227/points-04-16/point-12-tasks';
import { FormDate, FormOptionalChoice, FormText } from './form-fields';

interface CommonValues {
  start: string | null;
  task: string | null;
  conditions: string | null;
  note: string;
}

/** `dated` forms may name a first day; `note` is left out where the form already shows it. */
export function CommonMore({ dated = false, note = true }: { dated?: boolean; note?: boolean }) {
  const { t } = useTranslation('records');
  return (
    <>
      {dated ? <FormDate<CommonValues> name="start" label={t('field.start')} hint={t('field.startHint')} /> : null}
      <FormOptionalChoice<CommonValues, (typeof TASKS)[number]>
        name="task"
        label={t('field.task')}
        options={TASKS}
        words={(value) => t(`task.${value}`)}
      />
      <FormOptionalChoice<CommonValues, (typeof SPECIAL_CONDITIONS)[number]>
        name="conditions"
        label={t('field.conditions')}
        options={SPECIAL_CONDITIONS}
        words={(value) => t(`condition.${value}`)}
      />
      {note ? <FormText<CommonValues> name="note" label={t('field.note')} multiline /> : null}
    </>
  );
}
