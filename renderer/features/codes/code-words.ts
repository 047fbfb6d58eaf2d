/** Words about codes in the language in use. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeLine } from '../../vault/api';

/** The category of a code; empty where none is known. */
export function useCategoryWord(): (category: CodeLine['category']) => string {
  const { t } = useTranslation('records');
  return useCallback(
    (category) => (category === null ? '' : category === 'family' ? t('client.family') : t(`category.${category}`)),
    [t],
  );
}
