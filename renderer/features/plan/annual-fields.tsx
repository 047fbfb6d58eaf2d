/**
 * Fields of a line of an annual plan: form, method and means of points 4, 6 and 7; the direction of points 28 and 29.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnnualBook, PLAN_DIRECTIONS, type PlanLine } from '../../../shared/domain/plan/plan';
import { directionWords } from '../../../shared/domain/plan/standard-annual-plan';
import type { ClauseWords } from '../../../shared/regulation/clause';
import {
  EDUCATION_FORMS,
  EDUCATION_FORM_WORDS,
} from '../../../shared/regulation/order-227/points-04-16/point-04-forms';
import {
  EDUCATION_MEANS,
  EDUCATION_MEANS_WORDS,
} from '../../../shared/regulation/order-227/points-04-16/point-06-means';
import {
  EDUCATION_METHODS,
  EDUCATION_METHOD_WORDS,
} from '../../../shared/regulation/order-227/points-04-16/point-07-methods';
import { currentLanguage } from '../../i18n/setup';
import { ChoiceField } from '../../ui';

export interface AnnualFieldsProps {
  book: AnnualBook;
  line: PlanLine;
  set: (part: Partial<PlanLine>) => void;
  /** The field for a means of the unit's own. */ ownMeans: ReactNode;
}

export function AnnualFields({ book, line, set, ownMeans }: AnnualFieldsProps) {
  const { t } = useTranslation('planCycle');
  if (book === 'ideological') {
    const point = (direction: string) => {
      const [number = '', n = ''] = direction.split('.');
      return t('line.point', { point: number, n });
    };
    return (
      <ChoiceField
        label={t('field.direction')}
        value={line.direction}
        onChange={(direction) => set({ direction })}
        look="list"
        options={PLAN_DIRECTIONS.map((direction) => ({
          value: direction,
          label: `${point(direction)} ${directionWords(direction)[currentLanguage()]}`,
        }))}
      />
    );
  }
  return (
    <>
      <Listed
        label={t('field.form')}
        value={line.form}
        values={EDUCATION_FORMS}
        words={EDUCATION_FORM_WORDS}
        onChange={(form) => set({ form })}
      />
      <Listed
        label={t('field.method')}
        value={line.method}
        values={EDUCATION_METHODS}
        words={EDUCATION_METHOD_WORDS}
        onChange={(method) => set({ method })}
      />
      <Listed
        label={t('field.means')}
        value={line.means}
        values={EDUCATION_MEANS}
        words={EDUCATION_MEANS_WORDS}
        onChange={(means) => set({ means })}
      />
      {line.means === 'other' ? ownMeans : null}
    </>
  );
}

const NONE = 'none';

function Listed<V extends string>({
  label,
  value,
  values,
  words,
  onChange,
}: {
  label: string;
  value: V | null;
  values: readonly V[];
  words: Readonly<Record<V, ClauseWords>>;
  onChange: (value: V | null) => void;
}) {
  const { t } = useTranslation('planCycle');
  return (
    <ChoiceField<V | typeof NONE>
      label={label}
      value={value ?? NONE}
      onChange={(next) => onChange(next === NONE ? null : (next as V))}
      look="list"
      options={[
        { value: NONE, label: t('field.none') },
        ...values.map((one) => ({ value: one, label: words[one][currentLanguage()] })),
      ]}
    />
  );
}
