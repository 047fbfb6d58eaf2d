/** Language, theme and text size: known before the vault is open, applied at once, kept by the main process. */
import { bug } from '../../shared/errors/bug-trace';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Preferences } from '../../shared/ipc/contract';
import { changeLanguage } from '../i18n/setup';
import { bridge } from './bridge';

interface PreferencesContextValue {
  preferences: Preferences;
  change: (part: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<PreferencesContextValue | null>(null);

/** What is set and the way to change it. */
export function usePreferences(): PreferencesContextValue {
  const value = useContext(PreferencesContext);
  if (!value) throw new Error('preferences outside their provider');
  return value;
}

/** Holds the preferences and applies them to the page. */
export function PreferencesProvider({ initial, children }: { initial: Preferences; children: ReactNode }) {
  const [preferences, setPreferences] = useState(initial);
  const change = useCallback(
    (part: Partial<Preferences>) => {
      const next = { ...preferences, ...part };
      setPreferences(next);
      // A failure to keep them costs only the choice at the next start; what was chosen holds now.
      void bridge()
        .call('preferences.save', next)
        .catch((error: unknown) => {
          bug(error, 'preferences');
          return undefined;
        });
    },
    [preferences],
  );
  useEffect(() => {
    void changeLanguage(preferences.language);
  }, [preferences.language]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${preferences.textSize * 100}%`;
  }, [preferences.textSize]);
  return (
    <PreferencesContext value={useMemo(() => ({ preferences, change }), [preferences, change])}>
      {children}
    </PreferencesContext>
  );
}
