/** A recovery sheet being made: drawn by the vault, shown, then asked back. */
import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/errors/app-error';
import type { RecoverySheet } from '../../../vault/api';
import { vaultClient } from '../../../window/vault-client';

/** Draws a sheet at once; `draw` throws it away and draws another (there is no way back to one that was shown). */
export function useDrawnSheet() {
  const [round, setRound] = useState(0);
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const [checking, setChecking] = useState(false);
  const [typed, setTyped] = useState<string[]>([]);
  const [error, setError] = useState<AppError | null>(null);

  useEffect(() => {
    let gone = false;
    void vaultClient()
      .drawRecoverySheet()
      .then(
        (answer) => {
          if (gone) return;
          if (answer.ok) setSheet(answer.value);
          else setError(answer.error);
        },
        () => setError({ code: 'unexpected' }),
      );
    return () => {
      gone = true;
    };
  }, [round]);

  const draw = useCallback(() => {
    setSheet(null);
    setChecking(false);
    setTyped([]);
    setError(null);
    setRound((before) => before + 1);
  }, []);
  return { sheet, checking, typed, error, round, draw, check: () => setChecking(true), type: setTyped };
}
