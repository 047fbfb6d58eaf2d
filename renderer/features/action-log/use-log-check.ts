/** The check of the whole log: runs once at a time, keeps its result until the page is left. */
import { useCallback, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { useVaultAction } from '../../window/vault-hooks';
import type { LogCheck, Progress } from '../../vault/api';
import { callback } from '../../window/vault-client';

export interface LogCheckState {
  busy: boolean;
  progress: Progress | null;
  result: LogCheck | null;
  error: AppError | null;
  run: () => Promise<void>;
}

export function useLogCheck(): LogCheckState {
  const action = useVaultAction();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<LogCheck | null>(null);
  const { run: act } = action;
  const run = useCallback(async () => {
    setProgress(null);
    setResult(null);
    const answer = await act((vault) => vault.checkLog(callback(setProgress)));
    if (answer.ok) setResult(answer.value);
  }, [act]);
  return { busy: action.busy, progress, result, error: action.error, run };
}
