/** What a research's material consists of, in words: for the card, the panel and the question before destruction. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaterialLine } from '../../../shared/domain/records/record';
import { useFormat } from '../../ui';
import type { ResearchCard } from '../../vault/api';

/** Lines of one carrier with something in them. */
export function linesOf(card: ResearchCard, carrier: MaterialLine['carrier']): MaterialLine[] {
  return card.record.materials.filter((line) => line.carrier === carrier && line.quantity > 0);
}

/** Turns lines into `сауалнама – 84; сұрақнама – 12`. */
export function useMaterialWords(): (lines: readonly MaterialLine[]) => string {
  const { t } = useTranslation('research');
  const format = useFormat();
  return useCallback(
    (lines) =>
      lines
        .map((line) =>
          t('materials.line', { kind: t(`materials.kind.${line.kind}`), quantity: format.number(line.quantity) }),
        )
        .join('; '),
    [t, format],
  );
}
