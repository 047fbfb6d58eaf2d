/** Entering work from anywhere: one panel over whatever page is open. */
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react';
import type { Kind } from '../../shared/domain/records/record';
import type { EntryPresets } from '../features/records/entry/form-definition';
import type { DraftForm } from '../vault/api';

interface EntryRequest {
  kind: Kind;
  recordId?: string;
  base?: number;
  draft?: DraftForm;
  presets?: EntryPresets;
}

interface EntryActions {
  /** A new record. */
  enter: (kind: Kind, presets?: EntryPresets) => void;
  /** A further version of a record; `base` is the version it was read at. */
  amend: (kind: Kind, recordId: string, base: number) => void;
  /** A form that was left unsaved. */
  resume: (draft: DraftForm) => void;
  /** Puts the panel away because another page is wanted; what was typed stays with the vault. */
  leave: () => void;
}

const EntryContext = createContext<EntryActions | null>(null);
const Panel = lazy(async () => ({
  default: (await import('../features/records/entry/record-entry.panel')).RecordEntryPanel,
}));

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

/** Holds the panel. */
export function EntryProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<EntryRequest | null>(null);
  const [open, setOpen] = useState(false);
  const [turn, setTurn] = useState(0);
  const show = useCallback((next: EntryRequest) => {
    setRequest(next);
    setTurn((n) => n + 1);
    setOpen(true);
  }, []);
  const actions = useMemo(
    (): EntryActions => ({
      enter: (kind, presets) => show(presets ? { kind, presets } : { kind }),
      amend: (kind, recordId, base) => show({ kind, recordId, base }),
      resume: (draft) =>
        show(draft.recordId ? { kind: draft.kind, recordId: draft.recordId, draft } : { kind: draft.kind, draft }),
      leave: () => setOpen(false),
    }),
    [show],
  );
  return (
    <EntryContext value={actions}>
      {children}
      {request ? (
        <Suspense fallback={null}>
          <Panel key={turn} open={open} {...request} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </EntryContext>
  );
}
