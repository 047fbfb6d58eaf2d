/** Words of plans in the language of the window, and names of their periods. */
import { useTranslation } from 'react-i18next';
import type { PlanLine, PlanPeriod } from '../../../shared/domain/plan/plan';
import { type PlanGroup, lineWords } from '../../../shared/domain/plan/plan-line';
import { EDUCATION_FORM_WORDS } from '../../../shared/regulation/order-227/points-04-16/point-04-forms';
import { EDUCATION_MEANS_WORDS } from '../../../shared/regulation/order-227/points-04-16/point-06-means';
import { EDUCATION_METHOD_WORDS } from '../../../shared/regulation/order-227/points-04-16/point-07-methods';
import { currentLanguage } from '../../i18n/setup';
import { useFormat } from '../../ui';

/** Documents are in Kazakh or Russian; the window shows the words of a line in the nearer of the two. */
export function shownLanguage(): 'kk' | 'ru' {
  return currentLanguage() === 'ru' ? 'ru' : 'kk';
}

/** The words of a line as the window shows them. */
export function shownWords(line: PlanLine) {
  return lineWords(line, shownLanguage());
}

/** What stands small under the words of a line: with whom, by which task or means, how it ends. */
export function useLineBeside(): (line: PlanLine) => string {
  const { t } = useTranslation('planCycle');
  return (line) => {
    const { audience, completion, ownMeans } = shownWords(line);
    return [
      audience,
      line.task ? t('line.point', { point: 12, n: line.task.slice(1) }) : '',
      line.means === 'other' && ownMeans
        ? ownMeans
        : line.means
          ? EDUCATION_MEANS_WORDS[line.means][currentLanguage()]
          : '',
      completion,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

/** What stands between the words and the term: form and method, or the direction. */
export function useMiddleCells(): (line: PlanLine, book: PlanPeriod['book']) => string[] {
  const { t } = useTranslation('planCycle');
  return (line, book) => {
    const language = currentLanguage();
    if (book === 'educational')
      return [
        line.form ? EDUCATION_FORM_WORDS[line.form][language] : '–',
        line.method ? EDUCATION_METHOD_WORDS[line.method][language] : '–',
      ];
    if (book !== 'ideological') return [];
    const [point = '', n = ''] = line.direction?.split('.') ?? [];
    return [line.direction ? t('line.point', { point, n }) : '–'];
  };
}

/** The words of a heading. */
export function useGroupName(): (group: PlanGroup) => string {
  const { t } = useTranslation(['plan', 'planCycle']);
  return (group) =>
    group === '28' || group === '29.1' || group === '29.2' || group === 'all'
      ? t(`planCycle:group.${group}`)
      : t(`plan:section.${group}`);
}

/** `2026 жылғы II тоқсан`, `2027 жыл`. */
export function usePeriodName(): (period: Pick<PlanPeriod, 'year' | 'quarter'>) => string {
  const { t } = useTranslation('planCycle');
  const format = useFormat();
  return ({ year, quarter }) => (quarter === null ? t('year.name', { year }) : format.quarter({ year, quarter }));
}
