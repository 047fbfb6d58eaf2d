/** How an act and its material are called on screen. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DestructionAct } from '../../../shared/domain/act';
import { useFormat } from '../../ui';

/** `№ 1 акт`, or the word for a draft. */
export function useActName(): (act: DestructionAct) => string {
  const { t } = useTranslation('acts');
  return useCallback((act) => (act.number === null ? t('draftNumber') : t('number', { number: act.number })), [t]);
}

/** `қағаз – 84, электрондық – 2`. */
export function useCarrierTotals(): (totals: { paper: number; electronic: number }) => string {
  const { t } = useTranslation('research');
  const format = useFormat();
  return useCallback(({ paper, electronic }) => [
    ...(paper > 0 ? [t('materials.line', { kind: t('materials.carrier.paper'), quantity: format.number(paper) })] : []),
    ...(electronic > 0 ? [t('materials.line', { kind: t('materials.carrier.electronic'), quantity: format.number(electronic) })] : []),
  ].join(', '), [t, format]);
}

/** `12/2025, сауалнама – 84`: one line of the act. */
export function useLineName(): (line: DestructionAct['lines'][number]) => string {
  const { t } = useTranslation(['acts', 'research']);
  const format = useFormat();
  return useCallback((line) => t('acts:fill.lineOf', { registration: `№ ${line.registration}`, kind: t(`research:materials.kind.${line.kind}`), quantity: format.number(line.quantity) }), [t, format]);
}
