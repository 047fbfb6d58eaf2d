/** The part of {@link ./api} about files attached to records, appeals and codes. */
import type { Instant } from '../../../shared/time/instant';

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
