/** How an act and its material are called on screen. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, type ActKind, type DestructionAct, actTotals, heldItems } from '../../../shared/domain/acts/act';
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
          amount: totals({ ...actTotals(act.lines), held: heldItems(act.lines) }),
        };
      const subject = recordRanges(act.lines)
        .map(({ from, to }) => (from === to ? t('records.one', { from }) : t('records.range', { from, to })))
        .join('; ');
      return { subject, amount: t('records.count', { n: act.lines.length }) };
    },
    [t, totals],
  );
}

/** `қағаз – 84, электрондық – 2`; what the program held by its own name. */
export function useCarrierTotals(): (totals: { paper: number; electronic: number; held?: number }) => string {
  const { t } = useTranslation(['research', 'acts']);
  const format = useFormat();
  return useCallback(
    ({ paper, electronic, held = 0 }) =>
      [
        ...(paper > 0
          ? [
              t('research:materials.line', {
                kind: t('research:materials.carrier.paper'),
                quantity: format.number(paper),
              }),
            ]
          : []),
        ...(electronic > 0
          ? [
              t('research:materials.line', {
                kind: t('research:materials.carrier.electronic'),
                quantity: format.number(electronic),
              }),
            ]
          : []),
        ...(held > 0
          ? [t('research:materials.line', { kind: t('acts:source.program'), quantity: format.number(held) })]
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
    (line) => {
      const kind =
        line.source === 'program'
          ? t('acts:source.program')
          : t(`research:materials.kind.${line.kind}`) + (line.source ? ` (${t(`acts:source.${line.source}`)})` : '');
      return t('acts:fill.lineOf', {
        registration: `№ ${line.registration}`,
        kind,
        quantity: format.number(line.quantity),
      });
    },
    [t, format],
  );
}
