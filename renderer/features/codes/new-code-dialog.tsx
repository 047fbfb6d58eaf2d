/** A new random code with the rule it follows (order 227, point 17); copying goes through the main process. */
import { bug } from '../../../shared/errors/bug-trace';
import { useCallback, useEffect, useState } from 'react';
import CasinoIcon from '@mui/icons-material/Casino';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import { bridge } from '../../window/bridge';
import { useVault } from '../../window/vault-hooks';
import { CodeText, ErrorNotice, LoadingState, useToast } from '../../ui';

/** Draws a code when opened. */
export function NewCodeDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['codes', 'common']);
  const [vault, toast] = [useVault(), useToast()];
  const [code, setCode] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const draw = useCallback(async () => {
    const answer = await vault.newCode().catch((error: unknown) => {
      bug(error, 'new-code-dialog');
      return null;
    });
    setCode(answer?.ok ? answer.value : null);
    setError(answer?.ok ? null : (answer?.error ?? { code: 'unexpected' }));
  }, [vault]);
  useEffect(() => {
    if (open) void draw();
  }, [open, draw]);

  const copy = async () => {
    if (!code) return;
    const answer = await bridge()
      .call('clipboard.copyCode', { code })
      .catch((error: unknown) => {
        bug(error, 'new-code-dialog');
        return null;
      });
    if (answer?.ok) toast(t('codes:fresh.copied'));
    else toast(t('codes:fresh.copyFailed'), 'warning');
  };

  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="new-code-title">
      <DialogTitle id="new-code-title">{t('codes:fresh.title')}</DialogTitle>
      <DialogContent>
        <ErrorNotice error={error} />
        {!code && !error ? <LoadingState /> : null}
        {code ? (
          <>
            <Box
              role="status"
              aria-label={t('codes:fresh.code')}
              sx={{
                typography: 'h1',
                textAlign: 'center',
                py: 2,
                mb: 2,
                borderRadius: 2,
                bgcolor: 'action.selected',
                userSelect: 'all',
              }}
            >
              <CodeText code={code} strong />
            </Box>
            <Typography sx={{ mb: 1.5 }}>{t('codes:fresh.text')}</Typography>
            <Alert severity="info">{t('codes:fresh.rule')}</Alert>
          </>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button startIcon={<CasinoIcon />} onClick={() => void draw()} sx={{ mr: 'auto' }}>
          {t('codes:fresh.another')}
        </Button>
        <Button onClick={onClose}>{t('common:action.close')}</Button>
        <Button
          variant="contained"
          startIcon={<ContentCopyIcon />}
          onClick={() => void copy()}
          disabled={!code}
          autoFocus
        >
          {t('codes:fresh.copy')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
