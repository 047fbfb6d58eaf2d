/** Vaults another one took the place of: kept until the person lets them go or brings one back. */
import { bug } from '../../../shared/errors/bug-trace';
import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import type { Response } from '../../../shared/ipc/contract';
import { bridge } from '../../window/bridge';
import { ErrorNotice, refusalOf, useFormat, useToast } from '../../ui';

type Kept = Extract<Response<'restore.kept'>, { ok: true }>['value'];

/** Nothing where none is kept; `locked`: bringing one back is for a locked vault. */
export function KeptVaults({ locked, turn }: { locked: boolean; turn?: number }) {
  const { t } = useTranslation('backup');
  const [format, toast] = [useFormat(), useToast()];
  const [kept, setKept] = useState<Kept>([]);
  const [error, setError] = useState<AppError | null>(null);
  const look = () =>
    bridge()
      .call('restore.kept', {})
      .then(
        (answer) => {
          if (answer.ok) setKept(answer.value);
          else setError(refusalOf(answer.error));
        },
        () => setError({ code: 'unexpected' }),
      );
  useEffect(() => {
    void look();
  }, [turn]);
  const run = async (channel: 'restore.letGo' | 'restore.bringBack', id: string) => {
    setError(null);
    const answer = await bridge()
      .call(channel, { id })
      .catch((error: unknown) => {
        bug(error, 'kept-vaults');
        return null;
      });
    if (answer?.ok) toast(t(channel === 'restore.letGo' ? 'keptVault.gone' : 'keptVault.back'));
    else if (answer?.error.code !== 'cancelled') setError(answer ? refusalOf(answer.error) : { code: 'unexpected' });
    void look();
  };
  return (
    <>
      <ErrorNotice error={error} onClose={() => setError(null)} />
      {kept.map(({ id, size }) => (
        <Alert severity="info" key={id}>
          {t('keptVault.text', { size: format.bytes(size) })}
          <Box sx={{ mt: 0.5, ml: -0.75, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {locked ? (
              <Button color="inherit" size="small" onClick={() => void run('restore.bringBack', id)}>
                {t('keptVault.bringBack')}
              </Button>
            ) : null}
            <Button color="inherit" size="small" onClick={() => void run('restore.letGo', id)}>
              {t('keptVault.letGo')}
            </Button>
          </Box>
        </Alert>
      ))}
    </>
  );
}
