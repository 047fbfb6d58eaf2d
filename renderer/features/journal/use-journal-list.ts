/** The journal's list as the window holds it: only the pieces in sight, fetched from the vault as the list is scrolled. */
import { useCallback, useMemo, useState } from 'react';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { AppError } from '../../../shared/errors/app-error';
import { Refusal } from '../../app/vault-hooks';
import type { JournalQuery, JournalRow, JournalSlice } from '../../vault/api';
import { vaultClient } from '../../vault/client';

/** Lines of one piece, and how far beyond the sight pieces are fetched. */
const PIECE = 100;
const AHEAD = 60;
/** A piece out of sight is forgotten soon: the window keeps no more of the vault than it shows. */
const KEEP_MS = 5_000;

export interface JournalList {
  /** Lines of the whole list; undefined while nothing is known yet. */
  total: number | undefined;
  /** Those that have a number and so can be taken out. */
  numbered: number;
  /** Records of the journal whatever the filter. */
  all: number;
  rowAt: (index: number) => JournalRow | undefined;
  onRange: (first: number, last: number) => void;
  /** Names the list that is shown; changes when another one has arrived. */
  shown: string;
  error: AppError | null;
}

/** Lines of what is asked for. */
export function useJournalList(query: JournalQuery): JournalList {
  const [pieces, setPieces] = useState<readonly number[]>([0]);
  const piece = useCallback((number: number) => ({
    queryKey: ['vault', 'journal', 'slice', query, number] as const, gcTime: KEEP_MS,
    queryFn: async (): Promise<JournalSlice & { key: string }> => {
      const answer = await vaultClient().journalSlice(query, number * PIECE, PIECE);
      if (!answer.ok) throw new Refusal(answer.error);
      return { ...answer.value, key: JSON.stringify(query) };
    },
  }), [query]);
  // while the next list is on its way the one before stays in sight
  const head = useQuery({ ...piece(0), placeholderData: keepPreviousData });
  const rest = useQueries({ queries: pieces.map(piece), combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.from, data.rows] as const] : []))) });

  const rowAt = useCallback((index: number) => {
    const from = index - (index % PIECE);
    return (rest.get(from) ?? (from === 0 ? head.data?.rows : undefined))?.[index - from];
  }, [rest, head.data]);
  const onRange = useCallback((first: number, last: number) => {
    const wanted: number[] = [];
    for (let number = Math.max(0, Math.floor((first - AHEAD) / PIECE)); number <= Math.floor((last + AHEAD) / PIECE); number += 1) wanted.push(number);
    setPieces((now) => (now.length === wanted.length && now.every((number, index) => number === wanted[index]) ? now : wanted));
  }, []);
  const { error } = head;
  return useMemo(() => ({
    total: head.data?.total, numbered: head.data?.numbered ?? 0, all: head.data?.all ?? 0, rowAt, onRange, shown: head.data?.key ?? '',
    error: error ? (error instanceof Refusal ? error.error : { code: 'unexpected' }) : null,
  }), [head.data, rowAt, onRange, error]);
}
