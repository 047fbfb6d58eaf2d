/** React's way to the vault: reads are cached by key and read again after every change. */
import { bug } from '../../shared/errors/bug-trace';
import { useCallback, useState } from 'react';
import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AppError, Result } from '../../shared/errors/app-error';
import { type VaultClient, vaultClient } from './vault-client';

/** A refusal on its way through react-query; holds the typed error. */
export class Refusal extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
  }
}

/** One for the window's life. Everything is local, so nothing goes stale by time and nothing is tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Infinity, gcTime: 60_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** The vault's services. */
export function useVault(): VaultClient {
  return vaultClient();
}

/** Reads from the vault: `data` undefined while loading, `error` the typed refusal. */
export function useVaultQuery<T>(
  key: readonly unknown[],
  call: (vault: VaultClient) => Promise<Result<T>>,
  enabled = true,
) {
  const query = useQuery({
    queryKey: ['vault', ...key],
    enabled,
    queryFn: async () => {
      const answer = await call(vaultClient()).catch((error: unknown) => {
        bug(error, 'window.query');
        throw error;
      });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
  });
  return {
    data: query.data,
    error: refusalOf(query.error),
    loading: query.isPending && enabled,
    refetch: query.refetch,
  };
}

/**
 * Changes something in the vault: keeps `busy` (a second click does nothing) and the refusal; on success every read is
 * read again. With `wait` false the answer comes at once and the pages behind follow: for what closes over them anyway.
 */
export function useVaultAction(wait = true) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run = useCallback(
    async <T>(call: (vault: VaultClient) => Promise<Result<T>>): Promise<Result<T>> => {
      setBusy(true);
      setError(null);
      try {
        const answer = await call(vaultClient());
        if (answer.ok) {
          const read = client.invalidateQueries({ queryKey: ['vault'] });
          if (wait) await read;
        } else setError(answer.error);
        return answer;
      } catch (error) {
        bug(error, 'vault-hooks');
        const unexpected: AppError = { code: 'unexpected' };
        setError(unexpected);
        return { ok: false, error: unexpected };
      } finally {
        setBusy(false);
      }
    },
    [client, wait],
  );
  return { run, busy, error, clearError: () => setError(null) };
}

function refusalOf(error: unknown): AppError | null {
  if (!error) return null;
  return error instanceof Refusal ? error.error : { code: 'unexpected' };
}
