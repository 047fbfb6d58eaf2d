/** What a line's fact can be counted by, in words: the rows of Annex 3, correction, or a mark by hand. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_MEASURES, type PlanMeasure } from '../../../shared/domain/plan/plan';
import { type Annex3Row, rowName } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import { currentLanguage } from '../../i18n/setup';
import type { ChoiceOption } from '../../ui';

/** Options in the order of the form; a subrow says which row it belongs to. */
export function useMeasureOptions(): ChoiceOption<PlanMeasure>[] {
  const { t } = useTranslation('plan');
  return useMemo(() => {
    const language = currentLanguage();
    return PLAN_MEASURES.map((measure) => {
      if (measure === 'manual') return { value: measure, label: t('measure.manual') };
      if (measure === 'correction') return { value: measure, label: t('measure.correction') };
      const parent = measure.charAt(0) as Annex3Row;
      const label = rowName(measure, language);
      return {
        value: measure,
        label: measure === parent ? `${measure}. ${label}` : `${rowName(parent, language)} – ${label}`,
      };
    });
  }, [t]);
}
