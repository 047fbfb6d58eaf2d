/** Everything a page stands in: styles signed with the page's nonce, theme, dates, vault reads, messages. */
import { type ReactNode, useMemo } from 'react';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { AdapterDateFns } from '@mui/x-date-pickers/AdapterDateFns';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { QueryClientProvider } from '@tanstack/react-query';
import type { Preferences } from '../../shared/ipc/contract';
import { pickerTexts } from '../i18n/component-texts';
import { dateLocales } from '../i18n/formatters';
import { FocusKeeper, ToastProvider } from '../ui';
import { PreferencesProvider, usePreferences } from '../window/preferences';
import { makeTheme } from './theme';
import { queries } from '../window/vault-hooks';

/** The word main put into the page: only style elements that carry it are obeyed. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const styles = createCache({ key: 'senim', nonce, prepend: true });

/** The surroundings of the whole window. */
export function Providers({ preferences, children }: { preferences: Preferences; children: ReactNode }) {
  return (
    <CacheProvider value={styles}>
      <PreferencesProvider initial={preferences}>
        <Look>
          <QueryClientProvider client={queries}>
            <ToastProvider>{children}</ToastProvider>
            <FocusKeeper />
          </QueryClientProvider>
        </Look>
      </PreferencesProvider>
    </CacheProvider>
  );
}

function Look({ children }: { children: ReactNode }) {
  const {
    preferences: { language, theme: wanted },
  } = usePreferences();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)', { noSsr: true });
  const mode = wanted === 'system' ? (systemDark ? 'dark' : 'light') : wanted;
  const theme = useMemo(() => makeTheme({ mode, language, reducedMotion }), [mode, language, reducedMotion]);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <LocalizationProvider
        dateAdapter={AdapterDateFns}
        adapterLocale={dateLocales[language]}
        localeText={pickerTexts(language)}
      >
        {children}
      </LocalizationProvider>
    </ThemeProvider>
  );
}
