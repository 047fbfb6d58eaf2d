/** The way of a file from the dialog to the vault: which step is shown, what is going on, how to stop it. */
import { bug } from '../../../shared/errors/bug-trace';
import { useEffect, useRef, useState } from 'react';
import { type AppError, type Result, ok } from '../../../shared/errors/app-error';
import type { Mapping } from '../../../shared/import/old-journal/mapping';
import type { TableFile, TextChoice } from '../../../shared/tables/table';
import { readTableFile } from '../../reading/client';
import { bridge } from '../../window/bridge';
import { useVaultAction } from '../../window/vault-hooks';
import type { ChosenFile, DryRun, Progress, TableView } from '../../vault/api';
import { callback, vaultClient } from '../../window/vault-client';

/** What the table says of itself besides its cells. */
export type TableFacts = Omit<TableFile, 'sheets'> & { formulas: number[]; mergesLeft: number[] };

export type Step =
  | { at: 'choose'; refused: { name: string | null; error: AppError } | null }
  | { at: 'look'; file: ChosenFile; view: TableView; facts: TableFacts; mapping: Mapping; error: AppError | null }
  | {
      at: 'check';
      file: ChosenFile;
      view: TableView;
      facts: TableFacts;
      mapping: Mapping;
      run: DryRun;
      error: AppError | null;
    }
  | { at: 'done'; file: ChosenFile; stored: number; refused: number };

const START: Step = { at: 'choose', refused: null };

/** One file at a time; leaving the page lets it go. */
export function useOldJournal() {
  const [step, setStep] = useState<Step>(START);
  const [working, setWorking] = useState<'reading' | 'checking' | 'storing' | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  /** The bytes of a text table, for another reading of it. */
  const kept = useRef<Uint8Array | null>(null);
  const stopReading = useRef<() => void>(() => undefined);
  const action = useVaultAction();
  useEffect(
    () => () => {
      stopReading.current();
      void vaultClient().stopTable();
      void vaultClient().dropTable();
    },
    [],
  );

  const refuse = (name: string | null, error: AppError) =>
    setStep({ at: 'choose', refused: error.code === 'cancelled' ? null : { name, error } });

  async function choose() {
    try {
      const opened = await bridge().call('documents.open', { kind: 'table' });
      if (!opened.ok) return refuse(null, { code: opened.error.code });
      // the person closed the dialog
      if (opened.value === null) return;
      setWorking('reading');
      const { name, bytes } = opened.value;
      const checksum = hex(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
      // the room takes the bytes away; a workbook says itself how it is to be read
      kept.current = bytes[0] === 0x50 && bytes[1] === 0x4b ? null : bytes.slice();
      const looked = await open({ name, checksum }, bytes);
      if (looked.ok) setStep(looked.value);
      else refuse(name, looked.error);
    } catch (error) {
      bug(error, 'use-old-journal');
      refuse(null, { code: 'unexpected' });
    } finally {
      stopReading.current = () => undefined;
      setWorking(null);
      setProgress(null);
    }
  }

  async function open(
    file: ChosenFile,
    bytes: Uint8Array,
    choice?: TextChoice,
  ): Promise<Result<Extract<Step, { at: 'look' }>>> {
    const reading = readTableFile(bytes, file.name, (done) => setProgress({ step: 'reading', done, total: 0 }), choice);
    stopReading.current = reading.stop;
    const read = await reading.result;
    if (!read.ok) return read;
    const view = await vaultClient().openTable(file, read.value);
    if (!view.ok) return view;
    const { sheets, ...facts } = read.value;
    return ok({
      at: 'look',
      file,
      view: view.value,
      facts: {
        ...facts,
        formulas: sheets.map((sheet) => sheet.formulas),
        mergesLeft: sheets.map((sheet) => sheet.mergesLeft),
      },
      mapping: view.value.mapping,
      error: null,
    });
  }

  /** Reads the text table again as a person says; a reading that is refused leaves the former one. */
  async function reread(from: Extract<Step, { at: 'look' }>, choice: TextChoice) {
    if (kept.current === null) return;
    setWorking('reading');
    try {
      const read = await open(from.file, kept.current.slice(), choice);
      setStep(read.ok ? read.value : { ...from, error: read.error.code === 'cancelled' ? null : read.error });
    } catch {
      // what a library throws here has no name of its own
      setStep({ ...from, error: { code: 'unexpected' } });
    } finally {
      stopReading.current = () => undefined;
      setWorking(null);
      setProgress(null);
    }
  }

  async function check(from: Extract<Step, { at: 'look' | 'check' }>, mapping: Mapping) {
    setWorking('checking');
    try {
      const run = await vaultClient().judgeTable(from.view.ticket, mapping, callback(setProgress));
      if (run.ok) setStep({ ...from, at: 'check', mapping, run: run.value, error: null });
      else setStep({ ...from, at: 'look', mapping, error: run.error.code === 'cancelled' ? null : run.error });
    } catch (error) {
      bug(error, 'use-old-journal');
      setStep({ ...from, at: 'look', mapping, error: { code: 'unexpected' } });
    } finally {
      setWorking(null);
      setProgress(null);
    }
  }

  async function store(from: Extract<Step, { at: 'check' }>) {
    setWorking('storing');
    const answer = await action.run((vault) => vault.applyTable(from.view.ticket, callback(setProgress)));
    setWorking(null);
    setProgress(null);
    setStep(
      answer.ok
        ? { at: 'done', file: from.file, stored: answer.value.stored, refused: answer.value.refused }
        : { ...from, error: answer.error },
    );
  }

  return {
    step,
    working,
    progress,
    choose,
    reread,
    check,
    store,
    change: (from: Extract<Step, { at: 'look' | 'check' }>, mapping: Mapping) =>
      setStep({ at: 'look', file: from.file, view: from.view, facts: from.facts, mapping, error: null }),
    cancel() {
      void vaultClient().dropTable();
      setStep(START);
    },
    stop() {
      stopReading.current();
      void vaultClient().stopTable();
    },
  };
}
export type Flow = ReturnType<typeof useOldJournal>;

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
