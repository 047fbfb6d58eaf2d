/**
 * The vault's rows with the security log on top: lines that services put into a write as drafts are numbered, linked
 * and
 * sealed here, one write after another, and lie on the disk together with what they tell of. The evolving key is in a
 * small file of its own, written over at every line: the journal keeps what was ever written to it, and a key in it
 * would let a later thief seal the old lines again.
 */
import type { AuditEvent } from '../../../shared/domain/action-log/audit';
import { type ErrorCode, type Result, fail, ok } from '../../../shared/errors/app-error';
import {
  type ChainLine,
  type LogKey,
  digestOf,
  firstLink,
  linkOf,
  newSalt,
  nextKey,
  openLogKey,
  sealLogKey,
  sealOf,
  eraKey,
} from '../crypto/audit-chain';
import type { VaultRoot } from '../crypto/header';
import { type Key, asKey, randomKey, wipe } from '../crypto/sodium';
import type { HostPort } from '../host';
import { noteTrouble } from '../store/room';
import type { Change, Store } from '../store/store';

/** Id of a change that is a draft of a line; the chain gives the line its own. */
export const DRAFT = '';
/** State row with where the log stands. */
export const HEAD = 'audit.head';

/** A line before it has its place. `sheet` begins an era with the recovery sheet just put in force. */
export interface LineDraft {
  at: string;
  event: AuditEvent;
  subject: string;
  sheet?: { seed: Key; mark: string };
}
/** The last line: its number, its link, its era. */
export interface LogHead {
  n: number;
  link: string;
  era: number;
}

/** Row id of a line. */
export function lineId(n: number): string {
  return String(n).padStart(9, '0');
}

/** Numbered lines of the chain, and the rows that belong to none, by id. */
export function auditRows(store: Pick<Store, 'all'>): { lines: Map<string, ChainLine>; others: [string, unknown][] } {
  const lines = new Map<string, ChainLine>();
  const others: [string, unknown][] = [];
  for (const [id, value] of store.all<ChainLine>('audit')) {
    if (/^\d{9,}$/.test(id)) lines.set(id, value);
    else others.push([id, value]);
  }
  return { lines, others };
}

/** The rows with the log on top. */
export interface LoggedStore extends Store {
  /**
   * The file of the log's key as it belongs under another root, for a vault that is put together beside this one; null
   * when no key is at hand.
   */
  logKey(root: VaultRoot): Uint8Array | null;
  /**
   * Refused while the file of the log's key cannot be read: that is no lost key, and another one must not take its
   * place.
   */
  logReady(): Promise<Result<null>>;
  /**
   * Lines about what has been done already. Those that cannot be written are reported and go with the next lines; only
   * one that begins an era with a sheet does not.
   */
  note(lines: Change[]): Promise<Result<null>>;
}

interface Cursor extends LogHead {
  key: Key | null;
}

/**
 * Puts the log on top of a store. The root is asked for each time: it is another one once the vault key has been
 * renewed.
 */
export async function loggedStore(store: Store, root: () => VaultRoot, host: HostPort): Promise<LoggedStore> {
  const opened = await stand(store, root(), host);
  let cursor: Cursor = opened.cursor;
  let { fault, unread } = opened;
  let queue: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | null = null;
  let owed: LineDraft[] = [];

  const sealed = (under: VaultRoot, { era, n, key }: Cursor) =>
    key && sealLogKey(under, { era, n, key } satisfies LogKey);
  const keep = (at: Cursor) => {
    const file = sealed(root(), at);
    return file && host.replace('audit', file, false);
  };

  const logReady = async (): Promise<Result<null>> => {
    if (unread === null) return ok(null);
    const again = await stand(store, root(), host);
    ({ cursor, fault, unread } = again);
    return unread === null ? ok(null) : fail(unread);
  };

  const noteKept = (kept: Awaited<ReturnType<typeof keep>>) => {
    if (kept) noteTrouble(store, 'log_key', kept);
  };

  async function writeNow(
    changes: Change[],
    ...rest: [Parameters<Store['write']>[1]?, boolean?]
  ): Promise<Result<null>> {
    const drafts = changes.filter(isDraft).map((change) => (change as { value: unknown }).value as LineDraft);
    const [first] = drafts;
    if (!first) return store.write(changes, ...rest);
    const ready = await logReady();
    if (!ready.ok) return ready;
    const late = owed;
    drafts.unshift(...late);
    // What a restore leaves behind explains by itself why the key is another one.
    if (fault && first.event !== 'backup.restored')
      drafts.unshift({ at: first.at, event: fault.event, subject: fault.subject });
    const next: Cursor = { ...cursor, key: cursor.key && asKey(cursor.key.slice()) };
    const lines: Change[] = [];
    for (const draft of drafts) {
      const opening = begin(next, draft);
      if (opening) {
        // Before the line itself: a crash in between leaves the other copy with the key of the era that goes on.
        const kept = await keep(next);
        if (kept && !kept.ok) {
          wipe(next.key);
          return fail(kept.error.code);
        }
      }
      next.n += 1;
      const unsealed = { n: next.n, at: draft.at, event: draft.event, subject: draft.subject, era: next.era, opening };
      next.link = linkOf(next.link, unsealed);
      const key = next.key ?? randomKey();
      lines.push({
        table: 'audit',
        id: lineId(next.n),
        value: { ...unsealed, link: next.link, seal: sealOf(key, next.link) } satisfies ChainLine,
      });
      next.key = nextKey(key);
      wipe(key);
    }
    lines.push({ table: 'state', id: HEAD, value: { n: next.n, link: next.link, era: next.era } satisfies LogHead });
    const written = await store.write([...changes.filter((change) => !isDraft(change)), ...lines], ...rest);
    if (!written.ok) {
      wipe(next.key);
      return written;
    }
    wipe(cursor.key);
    cursor = next;
    fault = null;
    owed = owed.filter((draft) => !late.includes(draft));
    if (late.length > 0) noteTrouble(store, 'log', written);
    // Should this fail the key is behind its line; it is told, and the next line or opening brings it up again.
    noteKept(await keep(cursor));
    return written;
  }

  /** A new era where a sheet begins one or no key is at hand. */
  function begin(next: Cursor, { sheet }: LineDraft): ChainLine['opening'] {
    if (!sheet && next.key) return null;
    wipe(next.key);
    next.era += 1;
    const salt = sheet ? newSalt() : null;
    next.key = sheet && salt ? eraKey(root(), sheet.seed, salt) : randomKey();
    return { salt, sheet: sheet?.mark ?? null, before: digestOf(auditRows(store).others) };
  }

  const write: Store['write'] = (changes, onProgress, reserve) => {
    if (closing) return Promise.resolve(fail('vault.locked'));
    const run = queue.then(() => writeNow(changes, onProgress, reserve));
    queue = run.catch(/* The caller has the failure; the queue goes on. */ () => undefined);
    return run;
  };

  return {
    ...store,
    get damaged() {
      return store.damaged;
    },
    get repaired() {
      return store.repaired;
    },
    write,
    async note(lines) {
      const written = await write(lines);
      if (written.ok) return written;
      const drafts = lines.filter(isDraft).map((line) => (line as { value: unknown }).value as LineDraft);
      owed.push(...drafts.filter(({ sheet }) => !sheet));
      noteTrouble(store, 'log', written);
      return written;
    },
    logKey: (under) => sealed(under, cursor),
    logReady,
    async leave() {
      const leaving = store.leave();
      await queue;
      return leaving;
    },
    close() {
      closing ??= (async () => {
        await queue;
        // The other copy still holds the key of the line before.
        noteKept(await keep(cursor));
        wipe(cursor.key);
        await store.close();
      })();
      return closing;
    },
  };
}

function isDraft(change: Change): boolean {
  return change.table === 'audit' && change.id === DRAFT;
}

type Fault = { event: AuditEvent; subject: string } | null;

/** Where the log stands when the vault is opened, and whether its key still belongs to it. */
async function stand(
  store: Store,
  root: VaultRoot,
  host: HostPort,
): Promise<{ cursor: Cursor; fault: Fault; unread: ErrorCode | null }> {
  const { lines } = auditRows(store);
  const last = [...lines.values()].reduce<ChainLine | null>((max, line) => (max && max.n >= line.n ? max : line), null);
  const head =
    store.get<LogHead>('state', HEAD) ??
    (last ? { n: last.n, link: last.link, era: last.era } : { n: 0, link: firstLink(root), era: 0 });
  const files = await host.read('audit');
  // A damaged file is a lost key; one that cannot be read at this moment may be whole.
  if (!files.ok && files.error.code !== 'vault.keyring_damaged')
    return { cursor: { ...head, key: null }, fault: null, unread: files.error.code };
  const keys = (files.ok ? files.value : []).map((file) => openLogKey(root, file)).filter((key) => key !== null);
  const ahead = keys.find((key) => key.era === head.era && key.n > head.n) ?? (head.n === 0 ? keys[0] : undefined);
  const usable =
    ahead || head.n === 0
      ? null
      : brought(
          keys.filter((key) => key.era === head.era),
          head,
          lines,
        );
  const fault: Fault = ahead
    ? { event: 'log.cut', subject: `${head.n} / ${ahead.n}` }
    : head.n > 0 && !usable
      ? { event: 'log.key_lost', subject: String(head.n) }
      : null;
  for (const { key } of keys) if (key !== usable) wipe(key);
  return { cursor: { ...head, key: usable }, fault, unread: null };
}

/** The first key that can be brought to the head: every seal on the way has to be its own. */
function brought(keys: LogKey[], head: LogHead, lines: ReadonlyMap<string, ChainLine>): Key | null {
  for (const candidate of keys) {
    let { key } = candidate;
    let fits = true;
    for (let n = candidate.n + 1; n <= head.n && fits; n += 1) {
      const line = lines.get(lineId(n));
      fits = !line || line.seal === sealOf(key, line.link);
      const next = nextKey(key);
      wipe(key);
      key = next;
    }
    if (fits) return key;
  }
  return null;
}
