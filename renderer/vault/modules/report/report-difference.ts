/** A difference row by row, with the records behind it. */
import type { Annex3Figures } from '../../../../shared/domain/report/annex3';
import {
  type Difference,
  FIGURE_KEYS,
  changedKeys,
  figuresOf,
  addFigures,
  reportInForce,
} from '../../../../shared/domain/report/sent-report';
import { noFigures } from '../../../../shared/domain/report/report';
import { recordDate, type WorkRecord } from '../../../../shared/domain/records/record';
import { compareMoments } from '../../../../shared/domain/records/versions';
import type { HalfYear } from '../../../../shared/time/periods';
import type { DifferenceRecord, DifferenceView } from '../../api/report';
import { type OpenVault, viewsOf } from '../../open/open-vault';
import { sentRows } from '../../rows/report-rows';

/** `told` are the figures told so far; without them only the change itself is shown. */
export function differenceView(
  vault: OpenVault,
  period: HalfYear,
  { figures, bookings }: Difference,
  told: Annex3Figures | null,
): DifferenceView {
  const base = told ?? noFigures();
  const now = addFigures(base, figures);
  const byId = new Map<string, { out: WorkRecord | null; in: WorkRecord | null }>();
  const { versions } = viewsOf(vault);
  for (const { id, version, sign } of bookings) {
    const record = versions.find((one) => one.id === id && one.version === version) ?? null;
    const pair = byId.get(id) ?? { out: null, in: null };
    byId.set(id, sign === 1 ? { ...pair, in: record } : { ...pair, out: record });
  }
  return {
    period,
    rows: changedKeys(figures).map((key) => ({ key, sent: base[key], now: now[key] })),
    records: [...byId]
      .map(([id, pair]) => recordOf(vault, period, id, pair))
      .filter((record) => record !== null)
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

function recordOf(
  vault: OpenVault,
  period: HalfYear,
  id: string,
  pair: { out: WorkRecord | null; in: WorkRecord | null },
): DifferenceRecord | null {
  const { current, entries } = viewsOf(vault);
  const shown = current.get(id) ?? pair.in ?? pair.out;
  if (!shown) return null;
  const change = addFigures(
    pair.in ? figuresOf([pair.in]) : noFigures(),
    pair.out ? figuresOf([pair.out]) : noFigures(),
    -1,
  );
  return {
    id,
    number: entries.get(id)?.number ?? null,
    date: recordDate(shown),
    kind: shown.kind,
    change: changeOf(vault, period, shown, pair),
    enteredAt: shown.enteredAt,
    rows: FIGURE_KEYS.filter((key) => change[key] !== 0).map((key) => ({ key, amount: change[key] })),
  };
}

function changeOf(
  vault: OpenVault,
  period: HalfYear,
  shown: WorkRecord,
  pair: { out: WorkRecord | null; in: WorkRecord | null },
): DifferenceRecord['change'] {
  if (pair.in && pair.out) return 'amended';
  if (pair.out) return shown.status === 'active' ? 'moved' : 'deleted';
  const sentAt = reportInForce(sentRows(vault), period)?.sentAt;
  const first = viewsOf(vault).versions.find(({ id, version }) => id === shown.id && version === 1) ?? shown;
  return sentAt && compareMoments(first.enteredAt, sentAt) > 0 ? 'late' : 'joined';
}
