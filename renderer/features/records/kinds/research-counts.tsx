/** Counted forms of a research; the valid ones are computed until they are typed. */
import { useRef } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { figuresAgree } from '../../../../shared/regulation/order-227/points-17-29/point-18-material';
import { FieldRow, FormNumber, FormText } from '../fields/form-fields';
import { computedValid, type ResearchValues } from './research.values';

/** Headcount, returned, invalid, valid. */
export function ResearchCounts() {
  const { t } = useTranslation('records');
  const { control, setValue, getValues } = useFormContext<ResearchValues>();
  const [headcount, returned, invalid, valid] = useWatch({
    control,
    name: ['headcount', 'returned', 'invalid', 'valid'],
  });
  const computed = computedValid({ returned, invalid });
  // Typed by hand once: then only the person changes it.
  const own = useRef(valid !== null && valid !== computed);

  const compute = () => {
    if (!own.current) setValue('valid', computedValid(getValues()), { shouldDirty: true });
  };
  const complete = headcount !== null && returned !== null && valid !== null;
  const disagree = complete && !figuresAgree({ headcount, returned, invalid: invalid ?? 0, valid });

  return (
    <>
      <FieldRow minimum={240}>
        <FormNumber<ResearchValues> name="headcount" label={t('field.headcount')} />
        <FormNumber<ResearchValues> name="returned" label={t('field.returned')} onTyped={compute} />
        <FormNumber<ResearchValues> name="invalid" label={t('field.invalid')} onTyped={compute} />
        <FormNumber<ResearchValues>
          name="valid"
          label={t('field.valid')}
          onTyped={() => {
            own.current = true;
          }}
          {...(computed === null ? {} : { hint: t('research.computed', { value: computed }) })}
        />
      </FieldRow>
      {invalid !== null && invalid > 0 ? (
        <FormText<ResearchValues> name="invalidReasons" label={t('field.invalidReasons')} />
      ) : null}
      {disagree ? (
        <Alert
          severity="warning"
          role="status"
          action={
            computed !== null && computed !== valid ? (
              <Button
                size="small"
                color="inherit"
                onClick={() => {
                  own.current = false;
                  setValue('valid', computed, { shouldDirty: true });
                }}
              >
                {t('research.useComputed', { value: computed })}
              </Button>
            ) : undefined
          }
        >
          {t('research.disagree', { returned, sum: valid + (invalid ?? 0), headcount })}
        </Alert>
      ) : null}
    </>
  );
}
