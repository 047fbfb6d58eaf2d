/**
 * Codes as the window lists them (order 227, point 17): lines, the page of one code, and what is known of a typed one.
 */
import type { Appeal } from '../../../../shared/domain/codes/appeal';
import { newCard, type Referral } from '../../../../shared/domain/codes/code-card';
import { KINDS, type WorkRecord, codesOf, recordDate } from '../../../../shared/domain/records/record';
import { similarCodes } from '../../../../shared/domain/codes/similar-codes';
import { inJournalOrder } from '../../../../shared/domain/records/versions';
import { normaliseCipher } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { CodeKnowledge, CodeLine, CodeOpen, CodeView } from '../../api';
import { type OpenVault, todayOf, viewsOf } from '../../open/open-vault';
import { besideOf, cardOf, cards, codeStates, codesBeside, privateNote, takenCodes } from '../../rows/code-cards';
import { journalIndex } from '../journal/journal-index';
import { rowsOf } from '../journal/journal-list';

/** What is known of codes that were typed. */
export function lookUp(vault: OpenVault, typed: string[]): CodeKnowledge[] {
  const taken = takenCodes(vault);
  const state = codeStates(vault);
  return [...new Set(typed.map(normaliseCipher))].map((code) => {
    const { known, closedOn, group } = state(code);
    return {
      code,
      known,
      closedOn,
      members: group ? (cardOf(vault, code)?.members ?? []) : null,
      similar: known ? [] : similarCodes(code, taken),
    };
  });
}

/** Every code with work or a card; or of these only those that have. */
export function lines(vault: OpenVault, wanted?: ReadonlySet<string>): CodeLine[] {
  const known = cards(vault);
  const works = worksByCode(
    vault,
    wanted && new Set([...wanted, ...known.filter(({ code }) => wanted.has(code)).flatMap(({ members }) => members)]),
  );
  const codes = new Set(
    [...works.keys(), ...known.flatMap((card) => [card.code, ...card.members]), ...codesBeside(vault)].filter(
      (code) => !wanted || wanted.has(code),
    ),
  );
  const appeals = byCode(vault.store.all<Appeal>('appeal').values());
  const referrals = byCode(besideOf(vault, 'referral'));
  const waiting = (code: string, records: WorkRecord[]) =>
    countOf(openOf(code, records, appeals.get(code) ?? [], referrals.get(code) ?? []));
  return [...codes]
    .map((code) => [code, worksOf(vault, code, works)] as const)
    .map(([code, records]) => lineOf(vault, code, records, waiting(code, records)));
}

/** The page of one code. */
export function view(vault: OpenVault, typed: string): Result<CodeView> {
  const code = normaliseCipher(typed);
  const card = cardOf(vault, code);
  const works = worksByCode(vault, new Set([code, ...(card?.group ? card.members : [])]));
  const known = works.get(code);
  const referrals = besideOf(vault, 'referral', code);
  const groups = cards(vault)
    .filter((one) => one.group && one.members.includes(code))
    .map((one) => one.code);
  if (!known && !card && groups.length === 0 && !codesBeside(vault).has(code))
    return fail('code.not_found', { params: { code } });
  const records = worksOf(vault, code, works);
  const appeals = appealsOf(vault, code);
  const waiting = openOf(code, records, appeals, referrals);
  const rows = new Map(rowsOf(vault, records).map((row) => [row.id, row]));
  const rowsFor = (some: WorkRecord[]) => some.flatMap(({ id }) => rows.get(id) ?? []);
  const open: CodeOpen = {
    corrections: rowsFor(waiting.corrections),
    unfollowed: rowsFor(waiting.unfollowed),
    drafts: rowsFor(waiting.drafts),
    appeals: waiting.appeals,
  };
  return ok({
    card: card ?? newCard(code),
    line: lineOf(vault, code, records, countOf(waiting)),
    rows: rowsFor(records).reverse(),
    open,
    groups,
    appeals,
    plans: besideOf(vault, 'plan', code),
    referrals,
    disclosures: besideOf(vault, 'disclosure', code),
    privateNote: privateNote(vault, code),
    today: todayOf(vault),
  });
}

type Works = Map<string, WorkRecord[]>;

/** Records by code in the order of the journal, of all codes or of these; deleted ones do not make a code known. */
function worksByCode(vault: OpenVault, wanted?: ReadonlySet<string>): Works {
  const works: Works = new Map();
  const { byCode } = viewsOf(vault);
  const ids = wanted && new Set([...wanted].flatMap((code) => [...(byCode.get(code) ?? [])]));
  for (const { record } of journalIndex(vault).entries) {
    if (record.status === 'deleted' || (ids && !ids.has(record.id))) continue;
    for (const code of new Set(codesOf(record))) {
      const known = works.get(code);
      if (known) known.push(record);
      else works.set(code, [record]);
    }
  }
  return works;
}

/** A person's works; a group's are those at least two of its members did together. */
function worksOf(vault: OpenVault, code: string, works: Works): WorkRecord[] {
  const card = cardOf(vault, code);
  if (!card?.group) return works.get(code) ?? [];
  const members = new Set(card.members);
  const found = new Map<string, WorkRecord>();
  for (const member of members)
    for (const record of works.get(member) ?? [])
      if (codesOf(record).filter((one) => members.has(one)).length > 1) found.set(record.id, record);
  return inJournalOrder(found.values());
}

function lineOf(vault: OpenVault, code: string, records: WorkRecord[], open: number): CodeLine {
  const card = cardOf(vault, code);
  const days = records.map(recordDate);
  return {
    code,
    group: card?.group ?? false,
    members: card?.members.length ?? 0,
    closedOn: card?.closed?.on ?? null,
    works: records.length,
    open,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    kinds: KINDS.filter((kind) => records.some((record) => record.kind === kind)),
    category: card?.group ? null : lastCategory(records, code),
  };
}

function lastCategory(records: readonly WorkRecord[], code: string): CodeLine['category'] {
  for (const record of records.toReversed()) {
    const category = categoryIn(record, code);
    if (category !== null) return category;
  }
  return null;
}

/** The category a work names for the code; a correction names none. */
function categoryIn(record: WorkRecord, code: string): CodeLine['category'] {
  if (record.kind === 'diagnostics') return record.examinees.find((one) => one.code === code)?.category ?? null;
  return record.kind === 'counselling' ? record.client : null;
}

interface Waiting {
  corrections: WorkRecord[];
  unfollowed: WorkRecord[];
  drafts: WorkRecord[];
  appeals: Appeal[];
}

function countOf({ corrections, unfollowed, drafts, appeals }: Waiting): number {
  return corrections.length + unfollowed.length + drafts.length + appeals.length;
}

function openOf(code: string, records: WorkRecord[], appeals: Appeal[], referrals: readonly Referral[]): Waiting {
  const active = records.filter(({ status }) => status === 'active');
  const unfollowed = active
    .filter(
      (record) =>
        record.kind === 'diagnostics' &&
        record.examinees.some((one) => one.code === code && one.outcome === 'unfavourable'),
    )
    .filter((record) => {
      const day = recordDate(record);
      const worked = active.some(
        (other) => (other.kind === 'correction' || other.kind === 'counselling') && recordDate(other) >= day,
      );
      return !worked && !referrals.some(({ on }) => on >= day);
    });
  return {
    corrections: active.filter((record) => record.kind === 'correction' && !record.result?.trim()),
    unfollowed,
    drafts: records.filter(({ status }) => status === 'draft'),
    appeals: appeals.filter(({ state }) => state !== 'closed'),
  };
}

function appealsOf(vault: OpenVault, code: string): Appeal[] {
  return [...vault.store.all<Appeal>('appeal').values()]
    .filter((appeal) => appeal.code === code)
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}

function byCode<T extends { code: string }>(rows: Iterable<T>): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.code, [...(found.get(row.code) ?? []), row]);
  return found;
}
