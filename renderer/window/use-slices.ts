/**
 * A list of many lines as the window holds it: only the pieces in sight, fetched from the vault as the list is
 * scrolled.
 */
import { useCallback, useMemo, useState } from 'react';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { AppError, Result } from '../../shared/errors/app-error';
import { type VaultClient, vaultClient } from './vault-client';
import { Refusal } from './vault-hooks';

/** Lines of one piece, and how far beyond the sight pieces are fetched. */
const PIECE = 100;
const AHEAD = 60;
/** A piece out of sight is forgotten soon: the window keeps no more of the vault than it shows. */
const KEEP_MS = 5_000;

/** Some lines of a list, from the place `from` on; `total` lines of the whole list, `all` whatever the filter. */
export interface Slice<Row> {
  from: number;
  rows: Row[];
  total: number;
  all: number;
}

export interface SlicedList<Row, S extends Slice<Row>> {
  /** The first piece; undefined while nothing is known yet. */
  head: S | undefined;
  /** Lines of the whole list; undefined while nothing is known yet. */
  total: number | undefined;
  rowAt: (index: number) => Row | undefined;
  onRange: (first: number, last: number) => void;
  /** Names the list that is shown; changes when another one has arrived. */
  shown: string;
  error: AppError | null;
}

/** Lines of what is asked for; `name` and `fetch` stay the same as long as the component lives. */
export function useSlices<Row, S extends Slice<Row>, Query extends object>(
  name: string,
  query: Query,
  fetch: (vault: VaultClient, query: Query, from: number, count: number) => Promise<Result<S>>,
): SlicedList<Row, S> {
  const [pieces, setPieces] = useState<readonly number[]>([0]);
  const piece = useCallback(
    (number: number) => ({
      queryKey: ['vault', name, 'slice', query, number] as const,
      gcTime: KEEP_MS,
      queryFn: async (): Promise<{ slice: S; key: string }> => {
        const answer = await fetch(vaultClient(), query, number * PIECE, PIECE);
        if (!answer.ok) throw new Refusal(answer.error);
        return { slice: answer.value, key: JSON.stringify(query) };
      },
    }),
    [name, query, fetch],
  );
  // while the next list is on its way the one before stays in sight
  const { data, error } = useQuery({ ...piece(0), placeholderData: keepPreviousData });
  const rest = useQueries({
    queries: pieces.map(piece),
    combine: (answers) =>
      new Map(
        answers.flatMap((answer) => (answer.data ? [[answer.data.slice.from, answer.data.slice.rows] as const] : [])),
      ),
  });

  const rowAt = useCallback(
    (index: number) => {
      const from = index - (index % PIECE);
      return (rest.get(from) ?? (from === 0 ? data?.slice.rows : undefined))?.[index - from];
    },
    [rest, data],
  );
  const onRange = useCallback((first: number, last: number) => {
    const wanted: number[] = [];
    for (
      let number = Math.max(0, Math.floor((first - AHEAD) / PIECE));
      number <= Math.floor((last + AHEAD) / PIECE);
      number += 1
    )
      wanted.push(number);
    setPieces((now) =>
      now.length === wanted.length && now.every((number, index) => number === wanted[index]) ? now : wanted,
    );
  }, []);
  return useMemo(
    () => ({
      head: data?.slice,
      total: data?.slice.total,
      rowAt,
      onRange,
      shown: data?.key ?? '',
      error: error ? (error instanceof Refusal ? error.error : { code: 'unexpected' }) : null,
    }),
    [data, rowAt, onRange, error],
  );
}
