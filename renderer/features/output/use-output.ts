/** A document the worker made, on its way out: into a file the person chooses, or to the printer. */
import { bug } from '../../../shared/errors/bug-trace';
import { useCallback, useState } from 'react';
import { fail, type AppError, type Result } from '../../../shared/errors/app-error';
import { bridge } from '../../window/bridge';
import { queries } from '../../window/vault-hooks';
import { refusalOf } from '../../ui';
import { useSaveFile } from './save-file';
import type { OutputFile } from '../../vault/api';
import { type VaultClient, vaultClient } from '../../window/vault-client';

/** Files a document can be saved as. */
export type OutputFormat = 'xlsx' | 'docx' | 'pdf';
/** What came of asking for paper. `unavailable`: this computer has no way to print. */
export type PrintOutcome = 'printed' | 'cancelled' | 'unavailable' | 'failed';

/** Asks the worker for the document in one format; PDF and print are made of `html`. */
export type MakeDocument = (vault: VaultClient, format: 'xlsx' | 'docx' | 'html') => Promise<Result<OutputFile>>;

/** Saving and printing of one document; `busy` while it is being made, `error` the last refusal. */
export function useOutput(make: MakeDocument, researchIds: string[] = []) {
  const saveFile = useSaveFile();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  /** Runs once at a time; every refusal, also an unexpected one, ends in `error`. */
  const guarded = useCallback(async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    setBusy(true);
    setError(null);
    const answer = await work().catch((error: unknown) => {
      bug(error, 'use-output');
      return fail<T>('unexpected');
    });
    if (!answer.ok) setError(answer.error);
    setBusy(false);
    return answer;
  }, []);

  const save = useCallback(
    async (format: OutputFormat): Promise<boolean> => {
      const answer = await guarded(() => (format === 'pdf' ? makePdf(make) : make(vaultClient(), format)));
      return answer.ok ? saveFile(answer.value, researchIds) : false;
    },
    [guarded, make, saveFile, researchIds],
  );

  const print = useCallback(async (): Promise<PrintOutcome> => {
    const page = await guarded(() => make(vaultClient(), 'html'));
    if (!page.ok) return 'failed';
    setBusy(true);
    const answer = await bridge()
      .call('documents.print', { html: htmlOf(page.value) })
      .catch((error: unknown) => {
        bug(error, 'use-output');
        return null;
      });
    setBusy(false);
    if (answer?.ok === false && answer.error.code !== 'print.unavailable') {
      setError(refusalOf(answer.error));
      return 'failed';
    }
    if (!answer?.ok) return 'unavailable';
    if (!answer.value.printed) return 'cancelled';
    // Paper is out of the vault like a file; where nothing is open yet (a new recovery sheet) there is no log to tell.
    await vaultClient()
      .logPrint(page.value.name, researchIds)
      .catch((error: unknown) => {
        bug(error, 'use-output');
        return undefined;
      });
    void queries.invalidateQueries({ queryKey: ['vault'] });
    return 'printed';
  }, [guarded, make, researchIds]);

  return { save, print, busy, error, clearError: () => setError(null) };
}

async function makePdf(make: MakeDocument): Promise<Result<OutputFile>> {
  const page = await make(vaultClient(), 'html');
  if (!page.ok) return page;
  const pdf = await bridge().call('documents.pdf', { html: htmlOf(page.value) });
  if (!pdf.ok) return fail(pdf.error.code, pdf.error.params ? { params: pdf.error.params } : {});
  return { ok: true, value: { name: page.value.name.replace(/\.[a-z]+$/i, '.pdf'), bytes: pdf.value } };
}

function htmlOf(page: OutputFile): string {
  return new TextDecoder().decode(page.bytes);
}
