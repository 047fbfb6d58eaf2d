/** The entry panel over whatever page is open: held here, asked for through the window's entry context. */
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { type EntryActions, EntryContext, type EntryRequest } from '../window/entry-context';

const Panel = lazy(async () => ({
  default: (await import('../features/records/entry/record-entry.panel')).RecordEntryPanel,
}));

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
