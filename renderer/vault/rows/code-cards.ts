/**
 * Cards of codes and what stands beside them in the table `code`: `card:CODE`, `plan:ID`, `referral:ID`,
 * `disclosure:ID`, `note:SUBJECT`.
 */
import { type Appeal } from '../../../shared/domain/codes/appeal';
import {
  type CodeCard,
  codeCardSchema,
  type Disclosure,
  type DisclosureInput,
  disclosureInputSchema,
  newCard,
  type Referral,
  referralSchema,
  type SupportPlan,
  supportPlanSchema,
} from '../../../shared/domain/codes/code-card';
import type { CodeState } from '../../../shared/domain/records/record-rules';
import {
  cipherFault,
  heldCipherFault,
  newCipherFault,
  normaliseCipher,
} from '../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { clause as confidentiality } from '../../../shared/regulation/order-227/points-04-16/point-14-confidentiality';
import { type AppError, type Result, fail, failShape, ok } from '../../../shared/errors/app-error';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { EntryExtra } from '../api';
import { randomBytes, toHex } from '../crypto/sodium';
import { withoutDraft } from './drafts';
import { type OpenVault, nowOf, settingsOf, viewsOf } from '../open/open-vault';
import type { Change } from '../store/store';

type Beside = { plan: SupportPlan; referral: Referral; disclosure: Disclosure };

/** The card of a code, or undefined while nothing was noted about it. */
export function cardOf(vault: OpenVault, code: string): CodeCard | undefined {
  return vault.store.get<CodeCard>('code', `card:${code}`);
}

/** All cards. */
export function cards(vault: OpenVault): CodeCard[] {
  return rowsWith<CodeCard>(vault, 'card');
}

/** Plans, referrals or disclosures of a code, the latest entered last. */
export function besideOf<K extends keyof Beside>(vault: OpenVault, kind: K, code?: string): Beside[K][] {
  return rowsWith<Beside[K]>(vault, kind).filter((row) => code === undefined || row.code === code);
}

/** One plan. */
export function supportPlan(vault: OpenVault, id: string): SupportPlan | undefined {
  return vault.store.get<SupportPlan>('code', `plan:${id}`);
}

function rowsWith<T>(vault: OpenVault, kind: string): T[] {
  return [...vault.store.all<T>('code')].filter(([id]) => id.startsWith(`${kind}:`)).map(([, value]) => value);
}

/** Every code that is given already: of any version of any record, of a card, of a group's members. */
export function takenCodes(vault: OpenVault): Set<string> {
  const taken = new Set(viewsOf(vault).taken);
  for (const card of cards(vault)) for (const code of [card.code, ...card.members]) taken.add(code);
  return taken;
}

/**
 * Codes that are named beside records: by plans, referrals, disclosures and appeals. They stay when the records under
 * them are disposed of (D-20).
 */
export function codesBeside(vault: OpenVault): Set<string> {
  const named = (['plan', 'referral', 'disclosure'] as const).flatMap((kind) =>
    besideOf(vault, kind).map(({ code }) => code),
  );
  for (const { code } of vault.store.all<Appeal>('appeal').values()) if (code !== '') named.push(code);
  return new Set(named);
}

/** What the rules of entry ask about a code. */
export function codeStates(vault: OpenVault): (code: string) => CodeState {
  let ofCards: Set<string> | null = null;
  return (code) => {
    ofCards ??= new Set(cards(vault).flatMap((card) => [card.code, ...card.members]));
    const card = cardOf(vault, code);
    return {
      known: viewsOf(vault).taken.has(code) || ofCards.has(code),
      closedOn: card?.closed?.on ?? null,
      group: card?.group ?? false,
    };
  };
}

/** Why a typed text cannot be a code of a person: one the vault holds may be short, as in an old journal. */
export function typedCodeFault(vault: OpenVault, code: string): ReturnType<typeof cipherFault> {
  return takenCodes(vault).has(code) ? heldCipherFault(code) : cipherFault(code);
}

/**
 * What a new record brings along: its private note, and the appeal it was started from; the form it was typed into
 * goes.
 */
export function extraChanges(
  vault: OpenVault,
  recordIds: string[],
  { privateNote, appealId, draftId }: EntryExtra,
): Change[] {
  const changes: Change[] = withoutDraft(vault, draftId);
  const text = privateNote?.trim();
  if (text) for (const id of recordIds) changes.push({ table: 'code', id: `note:${id}`, value: text.slice(0, 20_000) });
  const appeal = appealId === undefined ? undefined : vault.store.get<Appeal>('appeal', appealId);
  if (appeal && appeal.state !== 'closed')
    changes.push({
      table: 'appeal',
      id: appeal.id,
      value: { ...appeal, state: 'in_work', recordIds: [...appeal.recordIds, ...recordIds] } satisfies Appeal,
    });
  return changes;
}

/** A code standing for several people. */
export async function makeGroup(vault: OpenVault, typed: string, members: string[]): Promise<Result<CodeCard>> {
  const code = normaliseCipher(typed);
  const { codeAlphabet, codeCheckSign } = settingsOf(vault);
  const fault = newCipherFault(code, { alphabet: codeAlphabet, checkSign: codeCheckSign });
  if (fault) return fail(`record.${fault}`, { field: 'code' });
  if (takenCodes(vault).has(code)) return fail('code.taken', { field: 'code', params: { code } });
  const wrong = memberFault(vault, code, members);
  if (wrong) return { ok: false, error: wrong };
  return putCard(vault, { ...newCard(code), group: true, members: members.map(normaliseCipher) }, 'made', '');
}

/** Who belongs to a group from now on. */
export async function saveMembers(vault: OpenVault, code: string, members: string[]): Promise<Result<CodeCard>> {
  const card = cardOf(vault, code);
  if (!card?.group) return fail('code.not_found');
  const wrong = memberFault(vault, code, members);
  if (wrong) return { ok: false, error: wrong };
  return putCard(vault, { ...card, members: members.map(normaliseCipher) }, 'members', '');
}

function memberFault(vault: OpenVault, group: string, members: string[]): AppError | null {
  const codes = members.map(normaliseCipher);
  const bad = codes.find(
    (code, index) =>
      typedCodeFault(vault, code) !== null ||
      code === group ||
      codes.indexOf(code) !== index ||
      cardOf(vault, code)?.group,
  );
  if (bad !== undefined || codes.length < 2)
    return { code: 'code.member', field: 'members', params: { code: bad ?? '' } };
  return null;
}

/** Closes a code or opens it again, with the reason in its history. */
export async function setClosed(
  vault: OpenVault,
  code: string,
  closed: { on: CivilDate } | null,
  reason: string,
): Promise<Result<CodeCard>> {
  if (!takenCodes(vault).has(code)) return fail('code.not_found');
  if (reason.trim() === '') return fail('code.reason', { field: 'reason' });
  const card = cardOf(vault, code) ?? newCard(code);
  return putCard(
    vault,
    { ...card, closed: closed ? { on: closed.on, reason: reason.trim() } : null },
    closed ? 'closed' : 'reopened',
    reason.trim(),
  );
}

/** The mark of written consent (SC-03). */
export async function saveConsent(
  vault: OpenVault,
  code: string,
  consent: CodeCard['consent'],
): Promise<Result<CodeCard>> {
  if (!takenCodes(vault).has(code)) return fail('code.not_found');
  return putCard(vault, { ...(cardOf(vault, code) ?? newCard(code)), consent });
}

async function putCard(
  vault: OpenVault,
  card: CodeCard,
  event?: CodeCard['history'][number]['event'],
  reason = '',
): Promise<Result<CodeCard>> {
  const parsed = codeCardSchema.safeParse(
    event ? { ...card, history: [...card.history, { event, at: nowOf(vault), reason }] } : card,
  );
  if (!parsed.success) return failShape(parsed.error.issues);
  const written = await vault.store.write([{ table: 'code', id: `card:${card.code}`, value: parsed.data }]);
  return written.ok ? ok(parsed.data) : written;
}

/** A private note: read by nothing that makes a file. */
export function privateNote(vault: OpenVault, subject: string): string {
  return vault.store.get<string>('code', `note:${subject}`) ?? '';
}

/** What takes the private note of a record or code away. */
export function withoutNote(vault: OpenVault, subject: string): Change[] {
  const id = `note:${subject}`;
  return vault.store.get('code', id) === undefined ? [] : [{ table: 'code', id, remove: true }];
}

export async function savePrivateNote(vault: OpenVault, subject: string, text: string): Promise<Result<null>> {
  const id = `note:${subject}`;
  if (text.trim() !== '') return vault.store.write([{ table: 'code', id, value: text.slice(0, 20_000) }]);
  const gone = withoutNote(vault, subject);
  return gone.length > 0 ? vault.store.write(gone) : ok(null);
}

/** A plan as the form gives it; an empty id is a new one. */
export async function saveSupportPlan(vault: OpenVault, plan: SupportPlan): Promise<Result<SupportPlan>> {
  const parsed = supportPlanSchema.safeParse({ ...plan, id: plan.id || newRowId() });
  return parsed.success ? put(vault, 'plan', parsed.data) : failShape(parsed.error.issues);
}

/** As {@link saveSupportPlan}, a referral. */
export async function saveReferral(vault: OpenVault, referral: Referral): Promise<Result<Referral>> {
  const parsed = referralSchema.safeParse({
    ...referral,
    id: referral.id || newRowId(),
    code: normaliseCipher(referral.code),
  });
  if (!parsed.success) return failShape(parsed.error.issues);
  const fault = typedCodeFault(vault, parsed.data.code);
  return fault ? fail(`record.${fault}`, { field: 'code' }) : put(vault, 'referral', parsed.data);
}

/** A plan or a referral goes; a disclosure never does. */
export async function removeBeside(vault: OpenVault, kind: 'plan' | 'referral', id: string): Promise<Result<null>> {
  return vault.store.write([{ table: 'code', id: `${kind}:${id}`, remove: true }]);
}

/** The exception to confidentiality (order 227, point 14): written once. */
export async function addDisclosure(vault: OpenVault, input: DisclosureInput): Promise<Result<Disclosure>> {
  const parsed = disclosureInputSchema.safeParse(input);
  if (!parsed.success) return failShape(parsed.error.issues);
  if (typedCodeFault(vault, parsed.data.code) !== null)
    return fail('record.code_shape', { field: 'code', clause: confidentiality.source });
  return put(vault, 'disclosure', { ...parsed.data, id: newRowId(), enteredAt: nowOf(vault) });
}

async function put<K extends keyof Beside>(vault: OpenVault, kind: K, value: Beside[K]): Promise<Result<Beside[K]>> {
  const written = await vault.store.write([{ table: 'code', id: `${kind}:${value.id}`, value }]);
  return written.ok ? ok(value) : written;
}

/** Identity of a row that is no record. */
export function newRowId(): string {
  return toHex(randomBytes(8));
}
