/** How an act and its material are called on screen. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, type ActKind, type DestructionAct, actTotals } from '../../../shared/domain/acts/act';
import { recordRanges } from '../../../shared/domain/acts/disposal';
import { useFormat } from '../../ui';

/** `№ 1 акт`, `№ 1 бөлу актісі`, or the word for a draft. */
export function useActName(): (act: { number: string | null; kind?: ActKind | undefined }) => string {
  const { t } = useTranslation(['acts', 'actBook']);
  return useCallback(
    (act) => {
      const disposal = act.kind === 'disposal';
      if (act.number === null) return disposal ? t('actBook:number.draftDisposal') : t('acts:draftNumber');
      return disposal ? t('actBook:number.disposal', { number: act.number }) : t('acts:number', { number: act.number });
    },
    [t],
  );
}

/** What an act is about and how much of it: researches with their material, or lines of the journal. */
export function useActSubject(): (act: Act) => { subject: string; amount: string } {
  const { t } = useTranslation('actBook');
  const totals = useCarrierTotals();
  return useCallback(
    (act) => {
      if (act.kind !== 'disposal')
        return {
          subject: [...new Set(act.lines.map((line) => `№ ${line.registration} ${line.title}`))].join('; '),
          amount: totals(actTotals(act.lines)),
        };
      const subject = recordRanges(act.lines)
        .map(({ from, to }) => (from === to ? t('records.one', { from }) : t('records.range', { from, to })))
        .join('; ');
      return { subject, amount: t('records.count', { n: act.lines.length }) };
    },
    [t, totals],
  );
}

/** `қағаз – 84, электрондық – 2`. */
export function useCarrierTotals(): (totals: { paper: number; electronic: number }) => string {
  const { t } = useTranslation('research');
  const format = useFormat();
  return useCallback(
    ({ paper, electronic }) =>
      [
        ...(paper > 0
          ? [t('materials.line', { kind: t('materials.carrier.paper'), quantity: format.number(paper) })]
          : []),
        ...(electronic > 0
          ? [t('materials.line', { kind: t('materials.carrier.electronic'), quantity: format.number(electronic) })]
          : []),
      ].join(', '),
    [t, format],
  );
}

/** `12/2025, сауалнама – 84`: one line of the act. */
export function useLineName(): (line: DestructionAct['lines'][number]) => string {
  const { t } = useTranslation(['acts', 'research']);
  const format = useFormat();
  return useCallback(
    (line) =>
      t('acts:fill.lineOf', {
        registration: `№ ${line.registration}`,
        kind: t(`research:materials.kind.${line.kind}`),
        quantity: format.number(line.quantity),
      }),
    [t, format],
  );
}
