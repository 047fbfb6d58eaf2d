/** The open vault for everything inside the frame: what the unlock told, and the way to lock. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Response } from '../../shared/ipc/contract';
import type { Session } from '../vault/api';

export type ProgramInfo = Response<'app.info'>;

export interface SessionValue {
  info: ProgramInfo;
  /** As it was at the unlock; current settings come from `useVaultQuery(['settings'])`. */
  session: Session;
  /** True right after the vault was made: the Today page then says what comes next. */
  fresh: boolean;
  lock: () => Promise<void>;
}

const SessionContext = createContext<SessionValue | null>(null);

/** The session; only inside the frame. */
export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('no session');
  return value;
}

export function SessionProvider({ value, children }: { value: SessionValue; children: ReactNode }) {
  return <SessionContext value={value}>{children}</SessionContext>;
}
