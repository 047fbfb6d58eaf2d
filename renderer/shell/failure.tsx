/** The page for what nobody expected: says so, shows nothing of the content, offers the way out. */
import { Component, type ReactNode, useEffect, useEffectEvent } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/errors/app-error';
import { bug } from '../../shared/errors/bug-trace';
import { useErrorText } from '../ui';
import { endVault } from '../window/vault-client';
import { bridge } from '../window/bridge';

/**
 * A whole page with the cause and a button that loads the window again (the vault is locked then). `outermost`: nothing
 * else is left to answer when the program is closed.
 */
export function FailurePage({
  error,
  onRetry,
  outermost = false,
}: {
  error: AppError;
  onRetry?: () => void;
  outermost?: boolean;
}) {
  const { t } = useTranslation('frame');
  const text = useErrorText();
  const reload = () => {
    endVault();
    try {
      void bridge()
        .call('window.reload', {})
        .catch((error: unknown) => {
          bug(error, 'failure.reload');
          window.location.reload();
        });
    } catch (error) {
      bug(error, 'failure.reload');
      window.location.reload();
    }
  };
  const answer = useEffectEvent(reload);
  useEffect(() => {
    if (!outermost) return undefined;
    try {
      return bridge().on('app.closing', () => answer());
    } catch (missing) {
      void missing;
      // Without a bridge main ends the window by itself.
      return undefined;
    }
  }, [outermost]);
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', display: 'grid', placeItems: 'center', p: 3 }}>
      <Box sx={{ maxWidth: 560, display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography variant="h1">{t('failure.title')}</Typography>
        <Alert severity="error">{text(error)}</Alert>
        <Typography>{t('failure.text')}</Typography>
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button variant="contained" onClick={reload} autoFocus>
            {t('failure.reload')}
          </Button>
          {onRetry ? <Button onClick={onRetry}>{t('failure.retry')}</Button> : null}
        </Box>
      </Box>
    </Box>
  );
}

/** Catches what a page threw; the rest of the window stays usable. A new `key` tries again. */
export class ErrorBoundary extends Component<{ children: ReactNode; outermost?: boolean }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    bug(error, 'window.boundary');
  }

  override render(): ReactNode {
    return this.state.failed ? (
      <FailurePage
        error={{ code: 'unexpected' }}
        onRetry={() => this.setState({ failed: false })}
        outermost={this.props.outermost ?? false}
      />
    ) : (
      this.props.children
    );
  }
}
