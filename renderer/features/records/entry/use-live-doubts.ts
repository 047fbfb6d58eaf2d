/** What is doubtful about the form as it stands, asked of the vault whenever typing rests. */
import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Doubt } from '../../../../shared/domain/records/doubts';
import { useVault } from '../../../window/vault-hooks';
import { readInput, type RecordSketch } from './record-input';

const PAUSE_MS = 500;

/** Doubts of a form that is complete enough to be judged; the room is left out, it has its own place in the form. */
export function useLiveDoubts<V extends FieldValues>(
  form: UseFormReturn<V>,
  sketch: (values: V) => RecordSketch,
  recordId: string | null,
): Doubt[] {
  const vault = useVault();
  const [doubts, setDoubts] = useState<Doubt[]>([]);
  const latest = useRef(sketch);
  latest.current = sketch;

  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const read = readInput(latest.current(form.getValues()));
      const answer = read.ok ? await vault.checkRecord(recordId, read.input) : null;
      if (!over) setDoubts(answer?.ok ? answer.value.doubts.filter(({ code }) => code !== 'no_special_room') : []);
    };
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), PAUSE_MS);
    };
    plan();
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: plan });
    return () => {
      over = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [form, recordId, vault]);
  return doubts;
}
