/** What the keyboard would type now: its layout as far as it can be told, and Caps Lock. */
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react';

export type Layout = 'en' | 'ru' | 'kk' | 'cyrillic';

interface KeyboardWithMap {
  getLayoutMap?: () => Promise<ReadonlyMap<string, string>>;
}

/** Layout (null until known) and Caps Lock; `onKey` goes on the field's keydown and keyup. */
export function useKeyboardState() {
  const [layout, setLayout] = useState<Layout | null>(null);
  const [capsLock, setCapsLock] = useState(false);

  const ask = useCallback(() => {
    const keyboard = (navigator as unknown as { keyboard?: KeyboardWithMap }).keyboard;
    // Not every system tells it, and some name only the first layout: a typed letter always knows better.
    void keyboard
      ?.getLayoutMap?.()
      .then((map) => setLayout((known) => known ?? layoutOfMap(map)))
      .catch(/* Expected where the layout is not given: the hint is left out. */ () => undefined);
  }, []);
  useEffect(ask, [ask]);

  const onKey = useCallback((event: KeyboardEvent) => {
    setCapsLock(event.getModifierState('CapsLock'));
    const typed = layoutOfKey(event.key, event.code);
    if (typed) setLayout((known) => (typed === 'cyrillic' && (known === 'kk' || known === 'ru') ? known : typed));
  }, []);
  return { layout, capsLock, onKey };
}

/** The layout a key press gives away; null for keys that are the same in all. */
function layoutOfKey(key: string, code: string): Layout | null {
  if (/^[a-z]$/i.test(key)) return 'en';
  if (/^[әіңғүұқөһ]$/iu.test(key)) return 'kk';
  // The Kazakh layout has letters where the Russian one has digits.
  if (/^Digit[2-5890]$/.test(code) && /^\d$/.test(key)) return null;
  return /^[а-яё]$/iu.test(key) ? 'cyrillic' : null;
}

function layoutOfMap(map: ReadonlyMap<string, string>): Layout | null {
  if (map.get('Digit2') === 'ә') return 'kk';
  const letter = map.get('KeyQ');
  return letter === 'й' ? 'ru' : null;
}
