/** The vault's calls on this ground, gathered from the modules. */
import { bug } from '../../../shared/errors/bug-trace';
import { type VaultApi, contracts } from '../contract';
import type { OpenVault } from '../open/open-vault';
import type { Ground } from '../session/session';
import { accessCalls } from './access/calls';
import { actionLogCalls } from './action-log/calls';
import { actsCalls } from './acts/calls';
import { attachmentsCalls } from './attachments/calls';
import { backupCalls } from './backup/calls';
import { codesCalls } from './codes/calls';
import { type Handling, vaultContext } from './context';
import { exchangeCalls } from './exchange/calls';
import { journalCalls } from './journal/calls';
import { oldJournalCalls } from './old-journal/calls';
import { planCalls } from './plan/calls';
import { recordsCalls } from './records/calls';
import { reportCalls } from './report/calls';
import { researchCalls } from './research/calls';
import { settingsCalls } from './settings/calls';
import { type Answering, type AnyHandler, CallTable } from './table';
import { todayCalls } from './today/calls';
import { unitSummaryCalls } from './unit-summary/calls';

/** The handlers by module; one that is missing does not compile. */
const modules: { [Module in keyof typeof contracts]: Handling<(typeof contracts)[Module]> } = {
  access: accessCalls,
  actionLog: actionLogCalls,
  acts: actsCalls,
  attachments: attachmentsCalls,
  backup: backupCalls,
  codes: codesCalls,
  exchange: exchangeCalls,
  journal: journalCalls,
  oldJournal: oldJournalCalls,
  plan: planCalls,
  records: recordsCalls,
  report: reportCalls,
  research: researchCalls,
  settings: settingsCalls,
  today: todayCalls,
  unitSummary: unitSummaryCalls,
};

/** The calls as an object, as one function by name for the worker's wire, and the vault they work on. */
export type VaultCalls = VaultApi & { answer: Answering; vault(): OpenVault | null };

/**
 * Handlers of all modules on this ground. `onBug` is given what a handler threw and the name of its call; by itself
 * that
 * leaves a trace.
 */
export function vaultCalls(
  ground: () => Ground,
  onBug: (error: unknown, call: string) => void = (error, call) => bug(error, `vault.${call}`),
): VaultCalls {
  const context = vaultContext(ground);
  const table = new CallTable(context.vault, context.turns, context.busy, onBug);
  for (const name of Object.keys(modules) as (keyof typeof modules)[])
    table.add(contracts[name], modules[name](context) as Record<string, AnyHandler>);
  const calls = Object.fromEntries(
    table.names().map((name) => [name, (...args: unknown[]) => table.answer(name, ...args)]),
  );
  return { ...(calls as VaultApi), answer: table.answer, vault: context.vault };
}
