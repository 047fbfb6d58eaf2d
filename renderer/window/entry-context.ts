/** Entering work from anywhere: one panel over whatever page is open. */
import { createContext, useContext } from 'react';
import type { Kind } from '../../shared/domain/records/record';
import type { CivilDate } from '../../shared/time/civil-date';
import type { DraftForm } from '../vault/api';

/** What a form may be opened with. */
export interface EntryPresets {
  date?: CivilDate;
  /** A code to begin with. */
  code?: string;
  /** Several: of a group. */
  codes?: readonly string[];
  /** The appeal this work is started from. */
  appeal?: { id: string; number: number };
}

/** What the panel is opened for. */
export interface EntryRequest {
  kind: Kind;
  recordId?: string;
  base?: number;
  draft?: DraftForm;
  presets?: EntryPresets;
}

/** What a page may ask of the panel. */
export interface EntryActions {
  /** A new record. */
  enter: (kind: Kind, presets?: EntryPresets) => void;
  /** A further version of a record; `base` is the version it was read at. */
  amend: (kind: Kind, recordId: string, base: number) => void;
  /** A form that was left unsaved. */
  resume: (draft: DraftForm) => void;
  /** Puts the panel away because another page is wanted; what was typed stays with the vault. */
  leave: () => void;
}

/** The panel's actions; held by the shell. */
export const EntryContext = createContext<EntryActions | null>(null);

/** Opens the entry panel for a new record. */
export function useEntry(): (kind: Kind, presets?: EntryPresets) => void {
  return useEntryActions().enter;
}

/** New records, amendments and drafts. */
export function useEntryActions(): EntryActions {
  const actions = useContext(EntryContext);
  if (!actions) throw new Error('entry outside the frame');
  return actions;
}
