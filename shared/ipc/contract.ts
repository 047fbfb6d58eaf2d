/**
 * The whole of what window and main process may say to each other. Each channel has a schema for its request and for
 * its response; main checks the first before the handler runs and the second before it answers, the preload exposes
 * one function per channel and nothing else. No path ever crosses: files are named by what they are for.
 */
import { z } from 'zod';
import { ERROR_CODES } from '../errors/app-error';
import { bugSchema } from '../errors/bug';
import type { CHANNELS } from './channels';
import { isReservedName } from './reserved-names';

/** Bytes of at most `max`; sealed ones unless the channel says otherwise. */
const bytes = (max: number) => z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= max);
const MiB = 1024 * 1024;

/** Files of the vault folder the worker may name; main knows where they lie. */
export const VAULT_SLOTS = ['header', 'keyring', 'shred', 'anchor', 'audit'] as const;
export const vaultSlot = z.enum(VAULT_SLOTS);
export type VaultSlot = z.infer<typeof vaultSlot>;

const error = z.object({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
/** A typed refusal or the value. */
const result = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), error })]);

/**
 * A file's name: no path, no hidden file, a known ending: documents of the program, and what research material comes
 * as; nothing that runs.
 */
export const fileName = z
  .string()
  .max(120)
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*\.(xlsx|docx|pdf|json|txt|csv|tsv|rtf|odt|ods|xls|doc|pptx|ppt|odp|zip|png|jpg|jpeg|tif|tiff|webp|gif|bmp|heic|heif|svg|mp3|m4a|wav|ogg)$/iu,
  )
  .refine((name) => !isReservedName(name));

/** Name of a backup; the only one the save dialog is opened with. */
export const backupName = z.string().regex(/^Senim_\d{4}-\d{2}-\d{2}_\d{4}\.senim$/);
/** A file the person chose in a dialog, as the worker names it; main knows where it lies. */
const ticket = z.string().regex(/^[0-9a-f]{16}$/);
/** A vault that was set aside; main knows where it lies. */
const keptVault = z.string().regex(/^\d{1,6}$/);
const offset = z.number().int().min(0);
/** Number of a journal and its snapshot; 0 is the one journal of format 1. */
const generation = z.number().int().min(0).max(999_999_999);
const vaultFile = z.enum(['journal', 'snapshot']);
export type VaultFile = z.infer<typeof vaultFile>;
export interface Generation {
  number: number;
  snapshot: number | null;
  journal: number;
}
const range = z.object({ file: vaultFile, generation, offset, length: offset });

export const languageSchema = z.enum(['kk', 'ru', 'en']);
export const preferencesSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.number().min(0.8).max(1.6),
  /** Screenshots, calls and recordings see nothing of the window. */ screenHidden: z.boolean().default(true),
});
/** What may be known before the vault is open: nothing of its content. */
export type Preferences = z.infer<typeof preferencesSchema>;

/** Work the program does without a window's person: `npm run demo` and `npm run report`. */
export const jobSchema = z.object({
  kind: z.enum(['demo', 'report']),
  period: z.string(),
  mode: z.enum(['calendar', 'cutoff25']),
  /** Instant with offset, or null for now. */
  asOf: z.string().nullable(),
  language: z.enum(['kk', 'ru']),
});
export type Job = z.infer<typeof jobSchema>;

export const contract = {
  'app.info': {
    request: z.object({}),
    response: z.object({
      version: z.string(),
      host: z.enum(['electron', 'stand-in']),
      platform: z.string(),
      systemLanguage: z.string(),
      /** `held`: another program has a file of it open at this moment. */ vault: z.enum([
        'absent',
        'present',
        'missing',
        'held',
      ]),
      job: jobSchema.nullable(),
      preferences: preferencesSchema,
    }),
  },
  'preferences.save': { request: preferencesSchema, response: result(z.null()) },

  /** Both copies of a slot as they lie on disk, newest first; empty when there is none. */
  'vault.read': { request: z.object({ slot: vaultSlot }), response: result(z.array(bytes(MiB)).max(2)) },
  /**
   * Writes the slot to its other copy, synced and re-read, before answering. `first` refuses to replace an existing
   * vault.
   */
  'vault.replace': {
    request: z.object({ slot: vaultSlot, bytes: bytes(MiB), first: z.boolean() }),
    response: result(z.null()),
  },
  /** The folder of an earlier vault is gone and the person begins anew. */
  'vault.forgetLost': { request: z.object({}), response: result(z.null()) },
  /** Overwrites and removes every copy of the slot but the newest (destruction, point 18). */
  'vault.forgetOld': { request: z.object({ slot: vaultSlot }), response: result(z.null()) },
  /** Slots of which a damaged copy was met since this was asked last; the sound one was given out. */
  'vault.hurtSlots': { request: z.object({}), response: result(z.array(vaultSlot)) },
  /**
   * Generations of journal and snapshot, oldest first, whether the program that wrote last ended in good order, and
   * files (`journal.3`) of which not even the size is to be had.
   */
  'files.list': {
    request: z.object({}),
    response: result(
      z.object({
        generations: z.array(z.object({ number: generation, snapshot: offset.nullable(), journal: offset })),
        clean: z.boolean(),
        unreadable: z.array(z.string().max(40)).optional(),
      }),
    ),
  },
  /** A range of sealed frames, at most 8 MiB; fewer bytes only at the file's end. */
  'files.read': { request: range, response: result(bytes(8 * MiB)) },
  /**
   * Appends sealed frames at `offset` (the journal's end as the worker knows it) and answers when they are on the disk.
   * `reserve` may use the room kept for the last words before a lock.
   */
  'journal.append': {
    request: z.object({ generation, offset, bytes: bytes(64 * MiB), reserve: z.boolean() }),
    response: result(z.object({ length: z.number() })),
  },
  /** Cuts off a tail that is no whole frame: it was never acknowledged. */
  'journal.truncate': { request: z.object({ generation, length: offset }), response: result(z.null()) },
  /**
   * A new snapshot, beside the files in use: begun, filled, then read back and named. `forget` overwrites and removes
   * every older generation.
   */
  'snapshot.begin': { request: z.object({}), response: result(z.null()) },
  'snapshot.write': {
    request: z.object({ bytes: bytes(64 * MiB) }),
    response: result(z.object({ length: z.number() })),
  },
  'snapshot.commit': {
    request: z.object({ generation, forget: z.boolean() }),
    response: result(z.object({ length: z.number(), left: z.boolean() })),
  },
  /** Counts how often any of these 32-byte samples of sealed bytes occurs in the files of profile and vault folder. */
  'vault.scan': {
    request: z.object({ samples: z.array(bytes(64)).max(200) }),
    response: result(z.object({ files: z.number(), bytes: z.number(), found: z.number(), unread: z.number() })),
  },
  /**
   * Throws the browser's store away (after the worker has closed it), so that it is rebuilt without what was destroyed.
   */
  'vault.clearStore': { request: z.object({}), response: result(z.null()) },

  /**
   * Save dialog for a new backup; refuses a name that exists and a medium without room. Null when the person changed
   * their mind.
   */
  'backup.target': {
    request: z.object({ name: backupName, size: z.number().int().min(0) }),
    response: result(z.object({ ticket, name: z.string() }).nullable()),
  },
  /** Open dialog for an existing backup. */
  'backup.open': {
    request: z.object({}),
    response: result(z.object({ ticket, name: z.string(), size: z.number() }).nullable()),
  },
  /** Sealed pieces one after another, under a temporary name beside the target. */
  'backup.write': { request: z.object({ ticket, bytes: bytes(16 * MiB) }), response: result(z.null()) },
  /** Synced, closed, opened anew: what is read from now on comes from the medium. */
  'backup.sync': { request: z.object({ ticket }), response: result(z.object({ size: z.number() })) },
  /** At most 8 MiB from this offset. */
  'backup.read': { request: z.object({ ticket, offset }), response: result(bytes(8 * MiB)) },
  /** The checked file gets its name, never over another file. */
  'backup.commit': { request: z.object({ ticket }), response: result(z.object({ name: z.string() })) },
  /** Lets the file go; an unfinished one is removed. */
  'backup.drop': { request: z.object({ ticket }), response: result(z.null()) },

  /** Begins a restore beside the live vault, after looking for room. */
  'restore.begin': { request: z.object({ needed: z.number().int().min(0) }), response: result(z.null()) },
  'restore.put': { request: z.object({ slot: vaultSlot, bytes: bytes(MiB) }), response: result(z.null()) },
  'restore.readSlot': { request: z.object({ slot: vaultSlot }), response: result(z.array(bytes(MiB)).max(2)) },
  /** The staged vault's one snapshot, then its reading back. */
  'restore.write': {
    request: z.object({ bytes: bytes(64 * MiB) }),
    response: result(z.object({ length: z.number() })),
  },
  'restore.commit': { request: z.object({}), response: result(z.object({ length: z.number() })) },
  'restore.read': { request: z.object({ offset }), response: result(bytes(8 * MiB)) },
  /** The staged vault takes the live one's place; the previous one is kept until the next successful unlock. */
  'restore.swap': { request: z.object({}), response: result(z.null()) },
  /** Throws away what was staged; the live vault was never touched. */
  'restore.abandon': { request: z.object({}), response: result(z.null()) },
  'restore.canUndo': { request: z.object({}), response: result(z.boolean()) },
  'restore.undo': { request: z.object({}), response: result(z.null()) },
  /** The restored vault opened: the previous one, if it was the same vault, is removed. */
  'restore.settle': { request: z.object({}), response: result(z.null()) },
  /** Other vaults that a restore set aside. */
  'restore.kept': { request: z.object({}), response: result(z.array(z.object({ id: keptVault, size: z.number() }))) },
  /** Overwrites and removes one of them, after a dialog of the main process. */
  'restore.letGo': { request: z.object({ id: keptVault }), response: result(z.null()) },
  /** One of them and the live vault change places. */
  'restore.bringBack': { request: z.object({ id: keptVault }), response: result(z.null()) },

  /**
   * Save dialog, then the file written whole or not at all. Not sealed: a document the person asked for. `folder` is
   * the last name of where it went, for the export log.
   */
  'documents.save': {
    request: z.object({ name: fileName, bytes: bytes(256 * MiB) }),
    response: result(
      z.object({
        saved: z.boolean(),
        name: z.string(),
        folder: z.string(),
        /** That folder is copied to a cloud. */ cloud: z.boolean(),
      }),
    ),
  },
  /** Save dialog for the copy of an attached file. Null when the person changed their mind. */
  'copy.target': {
    request: z.object({ name: fileName }),
    response: result(z.object({ ticket, name: z.string(), folder: z.string(), cloud: z.boolean() }).nullable()),
  },
  /** Pieces one after another, under a temporary name beside the target. Not sealed: a copy the person asked for. */
  'copy.write': { request: z.object({ ticket, bytes: bytes(8 * MiB) }), response: result(z.null()) },
  /** Whole and on the disk: the copy gets its name, over the file the person agreed to replace in the dialog. */
  'copy.commit': { request: z.object({ ticket }), response: result(z.object({ name: z.string() })) },
  /** Lets an unfinished copy go; nothing of it stays. */
  'copy.drop': { request: z.object({ ticket }), response: result(z.null()) },
  /** A self-contained print page to PDF bytes. */
  'documents.pdf': { request: z.object({ html: z.string().max(20 * MiB) }), response: result(bytes(256 * MiB)) },
  /** The system's print dialog with this page. */
  'documents.print': {
    request: z.object({ html: z.string().max(20 * MiB) }),
    response: result(z.object({ printed: z.boolean() })),
  },
  /** Open dialog for a file of this kind. */
  'documents.open': {
    request: z.object({ kind: z.enum(['exchange', 'table']) }),
    response: result(z.object({ name: z.string(), bytes: bytes(256 * MiB) }).nullable()),
  },

  /** Job mode only: the input, a finished file, a line for the person, the end. */
  'job.input': { request: z.object({}), response: result(z.object({ name: z.string(), bytes: bytes(256 * MiB) })) },
  'job.write': {
    request: z.object({ name: fileName, bytes: bytes(256 * MiB) }),
    response: result(z.object({ name: z.string() })),
  },
  'job.say': {
    request: z.object({ stream: z.enum(['progress', 'answer']), text: z.string().max(64 * MiB) }),
    response: result(z.null()),
  },
  'job.end': { request: z.object({ exitCode: z.number().int().min(0).max(10) }), response: result(z.null()) },

  /** The window asks to be thrown away and loaded anew after a lock: its memory holds nothing then. */
  'window.reload': { request: z.object({}), response: result(z.null()) },
  /** Seconds since the last keyboard or mouse input in the whole system. */
  'presence.idle': { request: z.object({}), response: result(z.object({ seconds: z.number() })) },
  'clipboard.copyCode': { request: z.object({ code: z.string().max(20) }), response: result(z.null()) },

  /** A bug of the window or a worker, scrubbed there and checked again here. */
  'bug.note': { request: z.object({ entry: bugSchema }), response: result(z.null()) },
  /** The kept bugs and the codes of this run's events; `whole` is false when the disk does not keep them. */
  'bug.report': {
    request: z.object({}),
    response: result(
      z.object({
        entries: z.array(bugSchema).max(200),
        events: z.array(z.string().max(200)).max(500),
        whole: z.boolean(),
      }),
    ),
  },
  'bug.clear': { request: z.object({}), response: result(z.null()) },
} as const satisfies Record<(typeof CHANNELS)[number], { request: z.ZodType; response: z.ZodType }>;

export type Channel = keyof typeof contract;
export type Request<C extends Channel> = z.infer<(typeof contract)[C]['request']>;
export type Response<C extends Channel> = z.infer<(typeof contract)[C]['response']>;

export { BRIDGE_NAME, type Bridge, EVENTS, type EventName } from './channels';
