/**
 * Files of units on their way in: read in rooms without keys, a few at a time, kept in the vault in batches; with
 * progress and a way to stop.
 */
import { bug } from '../../../shared/errors/bug-trace';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AppError, type Result, fail } from '../../../shared/errors/app-error';
import { type HalfYear, halfYearName } from '../../../shared/time/periods';
import type { UnitReading } from '../../../shared/import/unit-summary/reading';
import { type ReportRoom, reportRoom } from '../../reading/client';
import { useToast } from '../../ui';
import type { Progress, UnitFile } from '../../vault/api';
import { vaultClient } from '../../window/vault-client';

/** Rooms open at once. */
const ROOMS = 2;
/** Files written in one step. */
const BATCH = 40;
/** Larger files are no report; the reading room would refuse them too. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** One queue for the page; leaving it stops. */
export function useAddFiles(period: HalfYear) {
  const { t } = useTranslation(['unitSummary', 'common']);
  const [client, toast] = [useQueryClient(), useToast()];
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const stopped = useRef(false);
  const rooms = useRef<ReportRoom[]>([]);
  const stop = useCallback(() => {
    stopped.current = true;
    for (const room of rooms.current) room.close();
  }, []);
  useEffect(() => stop, [stop]);

  const add = useCallback(
    async (files: readonly File[]) => {
      stopped.current = false;
      setError(null);
      setProgress({ step: 'reading', done: 0, total: files.length });
      const [ids, waiting]: [string[], UnitFile[]] = [[], []];
      let [done, known, refused] = [0, 0, 0];
      let fault: AppError | null = null;
      let writing: Promise<void> = Promise.resolve();
      const keep = (batch: UnitFile[]) => {
        writing = writing.then(async () => {
          if (fault || batch.length === 0) return;
          const answer = await vaultClient()
            .addUnitFiles(period, batch)
            .catch((error: unknown) => {
              bug(error, 'use-add-files');
              return fail<{ ids: string[]; known: string[] }>('unexpected');
            });
          if (!answer.ok) fault = answer.error;
          else {
            ids.push(...answer.value.ids);
            known += answer.value.known.length;
          }
        });
      };
      const queue = [...files];
      const readAll = async (room: ReportRoom) => {
        for (let file = queue.shift(); file && !stopped.current && !fault; file = queue.shift()) {
          const read = await readOne(file, room, halfYearName(period));
          if (stopped.current) return;
          if (!read.read.ok) refused += 1;
          waiting.push(read);
          if (waiting.length >= BATCH) keep(waiting.splice(0));
          done += 1;
          setProgress({ step: 'reading', done, total: files.length });
        }
      };
      rooms.current = Array.from({ length: ROOMS }, reportRoom);
      await Promise.all(rooms.current.map(readAll));
      for (const room of rooms.current) room.close();
      keep(waiting.splice(0));
      await writing;
      setProgress(null);
      setError(fault);
      await client.invalidateQueries({ queryKey: ['vault'] });
      const undo = async () => {
        const answer = await vaultClient().removeUnitReports(period, ids);
        await client.invalidateQueries({ queryKey: ['vault'] });
        if (answer.ok) toast(t('unitSummary:files.undone'));
      };
      const words = [
        stopped.current
          ? t('unitSummary:files.stopped', { n: ids.length })
          : ids.length > 0
            ? t('unitSummary:files.done', { n: ids.length })
            : t('unitSummary:files.none'),
        known > 0 ? t('unitSummary:files.known', { n: known }) : '',
        refused > 0 ? t('unitSummary:files.refusedSome', { n: refused }) : '',
      ]
        .filter(Boolean)
        .join('. ');
      toast(
        words,
        refused > 0 || stopped.current ? 'info' : 'success',
        ids.length > 0 ? { label: t('common:action.undo'), run: () => void undo() } : undefined,
      );
    },
    [client, period, t, toast],
  );

  return { add, stop, progress, error, clearError: () => setError(null) };
}

async function readOne(file: File, room: ReportRoom, period: string): Promise<UnitFile> {
  const refuse = (read: Result<UnitReading>): UnitFile => ({
    name: file.name,
    checksum: '0'.repeat(64),
    bytes: file.size,
    read,
  });
  try {
    if (file.size > LARGEST_FILE)
      return {
        ...refuse(fail('table.too_large')),
        checksum: hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${file.name} ${file.size}`))),
      };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checksum = hex(await crypto.subtle.digest('SHA-256', bytes));
    const size = bytes.length;
    const read = await room.read(bytes, file.name, period);
    // the same refusal speaks of a journal elsewhere
    return {
      name: file.name,
      checksum,
      bytes: size,
      read: !read.ok && read.error.code === 'table.empty' ? fail('summary.empty') : read,
    };
  } catch {
    // the file went away between the choice and the reading, or is a folder
    return {
      ...refuse(fail('file.not_readable')),
      checksum: hex(
        await crypto.subtle.digest(
          'SHA-256',
          new TextEncoder().encode(`${file.name} ${file.size} ${file.lastModified}`),
        ),
      ),
    };
  }
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
