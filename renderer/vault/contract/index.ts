/**
 * What the vault worker offers to the window, gathered from the modules. The worker is the only place with keys and
 * plaintext; the window gets just what it shows. Every call answers with a value or a typed refusal; nothing throws on
 * purpose.
 *
 * A new call is an entry in its module's file here, and a handler of the same name in `../modules/<module>/calls.ts`.
 */
import { access } from './access';
import { actionLog } from './action-log';
import { acts } from './acts';
import { attachments } from './attachments';
import { backup } from './backup';
import type { ApiOf, Contract } from './call';
import { codes } from './codes';
import { exchange } from './exchange';
import { journal } from './journal';
import { oldJournal } from './old-journal';
import { plan } from './plan';
import { records } from './records';
import { report } from './report';
import { research } from './research';
import { settings } from './settings';
import { today } from './today';
import { unitSummary } from './unit-summary';

/** The calls by module. */
export const contracts = {
  access,
  actionLog,
  acts,
  attachments,
  backup,
  codes,
  exchange,
  journal,
  oldJournal,
  plan,
  records,
  report,
  research,
  settings,
  today,
  unitSummary,
} satisfies Record<string, Contract>;

type Modules = typeof contracts;
/** An intersection keeps every module's own comments on its calls. */
type Joined<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer All) => void ? All : never;

type AllCalls = Joined<{ [Module in keyof Modules]: ApiOf<Modules[Module]> }[keyof Modules]>;

/** The vault's calls as the window makes them. */
export interface VaultApi extends AllCalls {}
