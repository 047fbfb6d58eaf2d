/** i18next with the texts of shared/texts; everything is in memory, nothing is loaded. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, LANGUAGES, type locales as allLocales, locales } from '../../shared/texts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: (typeof allLocales)['kk'];
  }
}

/** Prepares the texts; resolves at once, for nothing is fetched. */
export async function setUpTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    resources: locales,
    ns: Object.keys(locales.kk),
    defaultNS: 'common',
    returnNull: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    // Chromium has no plural rules for Kazakh: the formatter's `count` chooses the form instead.
    showSupportNotice: false,
    saveMissing: import.meta.env.DEV,
    missingKeyHandler: (languages, namespace, key) => {
      throw new Error(`missing text ${languages.join()} ${namespace}:${key}`);
    },
  } as Parameters<typeof i18next.init>[0]);
  document.documentElement.lang = language;
}

/** Another language, at once and everywhere. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language i18next names; Kazakh for anything else. */
export function asLanguage(name: string): Language {
  return LANGUAGES.find((language) => language === name) ?? 'kk';
}

/** The language in use. */
export function currentLanguage(): Language {
  return asLanguage(i18next.language);
}
