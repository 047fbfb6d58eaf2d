/** What the demonstration adds to the sample half-year: some electronic answers to destroy, a plan, a table to read. */
import { ANNEX3_ROWS } from '../../shared/domain/report/annex3';
import { type PlanMeasure, quarterPeriod } from '../../shared/domain/plan/plan';
import type { AppError, Result } from '../../shared/errors/app-error';
import { ROW_TEXTS, cellText, printedNumber } from '../../shared/regulation/order-227/annex-3/annex-3-rows';
import { type Quarter, halfYearName } from '../../shared/time/periods';
import type { ReportView } from '../vault/api';
import type { VaultClient } from '../window/vault-client';

type Unwrap = <T>(result: Result<T> | { ok: false; error: AppError }) => T;

/**
 * Seals invented answer sheets under the keys of the researches that name electronic answers: something real to
 * destroy.
 */
export async function demoMaterial(vault: VaultClient, value: Unwrap): Promise<void> {
  for (const card of value(await vault.research())) {
    const sheets = card.record.materials
      .filter((line) => line.carrier === 'electronic')
      .reduce((sum, line) => sum + line.quantity, 0);
    if (sheets === 0) continue;
    const answers = Array.from({ length: sheets }, (_, sheet) =>
      Array.from({ length: 42 }, (__, item) => ((sheet * 7 + item * 3) % 5) + 1).join(';'),
    ).join('\n');
    value(await vault.addMaterial(card.record.id, 'answers.csv', new TextEncoder().encode(answers)));
  }
}

/** Planned figures of the sample's second quarter (the case that was summed by hand). */
const PLANNED: Partial<Record<PlanMeasure, number>> = {
  '1': 20,
  '2': 10,
  '3.1': 1,
  '3.2': 2,
  '3.3': 2,
  '3.4': 2,
  '5': 2,
};

/** Saves the suggested plan of a quarter with the sample's figures. */
export async function demoPlan(vault: VaultClient, quarter: Quarter, value: Unwrap): Promise<void> {
  const { plan } = value(await vault.plan(quarterPeriod(quarter)));
  value(
    await vault.savePlan({
      ...plan,
      lines: plan.lines.map((line) => ({ ...line, planned: PLANNED[line.measure] ?? line.planned })),
    }),
  );
}

/** The form as text: number, work, figure. */
export function figuresTable(view: ReportView, language: 'kk' | 'ru'): string {
  const lines = ANNEX3_ROWS.map((row) => {
    const name = ROW_TEXTS[row][language];
    return `${printedNumber(row).padStart(2)}  ${name.padEnd(84)} ${cellText(row, view.figures).padStart(7)}`;
  });
  return [`Annex 3, ${halfYearName(view.period)} (${view.range.from} - ${view.range.to})`, ...lines].join('\n');
}
