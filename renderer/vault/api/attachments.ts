/** The part of {@link ./api} about files attached to records, appeals and codes. */
import type { Result } from '../../../shared/errors/app-error';
import type { Instant } from '../../../shared/time/instant';
import type { OnProgress } from './';

/** What a file is attached to. */
export interface AttachedTo {
  kind: 'record' | 'appeal' | 'code';
  id: string;
}

/** An attached file as its list shows it; its bytes leave the vault only as a copy. */
export interface Attachment {
  id: string;
  name: string;
  size: number;
  /** In hexadecimal, of the whole file. */
  sha256: string;
  addedAt: Instant;
  /** Taken out, and why: the line stays. */
  removed: { at: Instant; reason: string } | null;
  /** The bytes are gone: from the unlock after it was taken out. */
  gone: boolean;
}

/** A file the person chose or dropped: read piece by piece where it lies. */
export type ChosenAttachment = Pick<File, 'name' | 'size' | 'slice'>;

/** Where a copy goes, as `copy.target` answered. */
export interface CopyTarget {
  ticket: string;
  folder: string;
}

export interface AttachmentsApi {
  /** In the order of attaching. */
  attachments(to: AttachedTo): Promise<Result<Attachment[]>>;
  /**
   * Refusals: `attachment.*`, `file.not_readable`, `vault.disk_full`, `cancelled`; after each of them nothing of the
   * file is in the list.
   */
  attach(to: AttachedTo, file: ChosenAttachment, onProgress?: OnProgress): Promise<Result<Attachment>>;
  /** Stops every attaching and copying that is going on. */
  stopAttaching(): Promise<void>;
  /** A copy into the file the person chose (`copy.target`), whole or not at all; noted in the export log. */
  copyAttachment(
    to: AttachedTo,
    id: string,
    target: CopyTarget,
    onProgress?: OnProgress,
  ): Promise<Result<{ name: string }>>;
  /** Takes a file out with a reason; until the next unlock it can be brought back. */
  removeAttachment(to: AttachedTo, id: string, reason: string): Promise<Result<Attachment>>;
  bringBackAttachment(to: AttachedTo, id: string): Promise<Result<Attachment>>;
  /** How many files an exchange file leaves out. */
  attachmentCount(): Promise<Result<number>>;
}
