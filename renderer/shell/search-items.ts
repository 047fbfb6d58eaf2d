/** What the global search offers: pages, commands, codes, records. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { KINDS } from '../../shared/domain/records/record';
import { LANGUAGES } from '../../shared/texts';
import { useFormat } from '../ui';
import { useEntry } from '../window/entry-context';
import { usePreferences } from '../window/preferences';
import { PAGES } from './routes';
import { useSession } from '../window/session';
import { useVaultQuery } from '../window/vault-hooks';
import { codePath, pagePath } from '../window/pages';
import { answers } from '../../shared/text/search-text';

export interface SearchItem {
  id: string;
  group: 'pages' | 'commands' | 'records' | 'codes';
  label: string;
  detail?: string;
  codes?: string[];
  run: () => void;
}

const MOST_RECORDS = 8;
const MOST_CODES = 5;

/** Items for what was typed; records are looked up in the vault once typing pauses. */
export function useSearchItems(text: string, open: boolean): { items: SearchItem[]; looking: boolean } {
  const { t } = useTranslation(['frame', 'common']);
  const [navigate, enter, format] = [useNavigate(), useEntry(), useFormat()];
  const { change } = usePreferences();
  const { lock } = useSession();
  const settled = useSettled(text.trim(), 200);
  const found = useVaultQuery(
    ['search', settled],
    (vault) => vault.journalSlice({ text: settled }, 0, MOST_RECORDS),
    open && settled.length > 0,
  );

  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  const known = useVaultQuery(
    ['search', 'codes', settled],
    (vault) => vault.suggestCodes(settled),
    open && settled.length > 0,
  );

  const fixed = useMemo(
    (): SearchItem[] => [
      ...PAGES.filter(({ place, setting }) => place !== 'inner' && (!setting || settings.data?.[setting])).map(
        ({ name, path }): SearchItem => ({
          id: `page-${name}`,
          group: 'pages',
          label: t(`frame:page.${name}`),
          run: () => void navigate(path),
        }),
      ),
      ...KINDS.map((kind): SearchItem => ({
        id: `new-${kind}`,
        group: 'commands',
        label: t('frame:search.enter', { kind: t(`common:kind.${kind}`) }),
        run: () => enter(kind),
      })),
      { id: 'lock', group: 'commands', label: t('frame:search.lock'), detail: 'Ctrl+L', run: () => void lock() },
      ...LANGUAGES.map((language): SearchItem => ({
        id: `language-${language}`,
        group: 'commands',
        label: t('frame:search.language', { name: t(`common:languageName.${language}`) }),
        run: () => change({ language }),
      })),
      ...(['light', 'dark'] as const).map((theme): SearchItem => ({
        id: `theme-${theme}`,
        group: 'commands',
        label: t(`frame:search.theme.${theme}`),
        run: () => change({ theme }),
      })),
    ],
    [t, navigate, enter, change, lock, settings.data],
  );

  const records = useMemo(
    (): SearchItem[] =>
      (found.data?.rows ?? []).map((row) => ({
        id: `record-${row.id}`,
        group: 'records',
        codes: row.codes.slice(0, 3),
        label: `${row.number === null ? '–' : `№ ${row.number}`} · ${t(`common:kind.${row.kind}`)}`,
        detail: format.date(row.date),
        run: () => void navigate(pagePath('journal', { record: row.id })),
      })),
    [found.data, t, format, navigate],
  );

  const codes = useMemo(
    (): SearchItem[] =>
      (known.data ?? []).slice(0, MOST_CODES).map(({ code, lastDate }) => ({
        id: `code-${code}`,
        group: 'codes',
        codes: [code],
        label: t('frame:search.code'),
        detail: format.date(lastDate),
        run: () => void navigate(codePath(code)),
      })),
    [known.data, t, format, navigate],
  );

  const wanted = text.trim();
  const items =
    wanted === ''
      ? fixed.filter((item) => item.group === 'pages' || item.id.startsWith('new-'))
      : [...codes, ...records, ...fixed.filter((item) => answers(item.label, text))];
  return { items, looking: settled !== text.trim() || found.loading };
}

function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
