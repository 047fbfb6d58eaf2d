/** What the open form knows of ciphers: which the vault has, which the person called new (order 227, point 17). */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import {
  type CodeAlphabet,
  cipherFault,
  heldCipherFault,
} from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { useVault } from '../../../window/vault-hooks';
import type { CodeKnowledge } from '../../../vault/api';

/**
 * `unknown` asks "new code?"; `closed` and `group` cannot be worked under; `unasked` was not looked up yet or has no
 * cipher's shape.
 */
export type CodeState = 'known' | 'confirmed' | 'unknown' | 'closed' | 'group' | 'unasked';

export interface CodeBook {
  alphabet: CodeAlphabet;
  stateOf: (code: string) => CodeState;
  /** Why a text cannot be a code here: one the vault holds may be short or of the other alphabet. */
  faultOf: (code: string) => ReturnType<typeof cipherFault>;
  /** What the vault said of it; undefined before it was asked. */
  knowledgeOf: (code: string) => CodeKnowledge | undefined;
  /** Looks codes up in the vault; what is not there becomes `unknown`. */
  look: (codes: readonly string[]) => Promise<void>;
  /** The person says that these are new. */
  confirm: (codes: readonly string[]) => void;
  /** Codes of these that are neither known nor confirmed, after looking all of them up. */
  unconfirmed: (codes: readonly string[]) => Promise<string[]>;
  confirmed: () => string[];
  /** A new random code nobody has; null when the vault refuses. */
  make: () => Promise<string | null>;
  /** Where Alt+N puts a new code: the code field used last. */
  target: { current: (() => void) | null };
}

const CodeBookContext = createContext<CodeBook | null>(null);

/** The code book of the form around. */
export function useCodeBook(): CodeBook {
  const book = useContext(CodeBookContext);
  if (!book) throw new Error('no code book around this field');
  return book;
}

/** Lays the code book around a form. */
export function CodeBookProvider({ book, children }: { book: CodeBook; children: ReactNode }) {
  return <CodeBookContext value={book}>{children}</CodeBookContext>;
}

/** A code book for one form; `familiar` are codes that need no question (those of the record being amended). */
export function useNewCodeBook(alphabet: CodeAlphabet, familiar: readonly string[]): CodeBook {
  const vault = useVault();
  const states = useRef(new Map<string, CodeState>(familiar.map((code) => [code, 'known'])));
  const knowledge = useRef(new Map<string, CodeKnowledge>());
  const target = useRef<(() => void) | null>(null);
  // The map is read while validating, outside of rendering; the counter makes what is shown follow it.
  const [shown, setShown] = useState(0);

  const note = useCallback((codes: readonly string[], state: CodeState) => {
    for (const code of codes) states.current.set(code, state);
    if (codes.length > 0) setShown((n) => n + 1);
  }, []);

  const look = useCallback(
    async (codes: readonly string[]) => {
      const fresh = [...new Set(codes)].filter((code) => !states.current.has(code) && heldCipherFault(code) === null);
      const answer = fresh.length === 0 ? null : await vault.lookUpCodes(fresh);
      if (!answer?.ok) return;
      for (const one of answer.value) {
        knowledge.current.set(one.code, one);
        note([one.code], one.members ? 'group' : one.closedOn ? 'closed' : one.known ? 'known' : 'unknown');
      }
    },
    [vault, note],
  );

  return useMemo((): CodeBook => {
    const stateOf = (code: string) => states.current.get(code) ?? 'unasked';
    return {
      alphabet,
      stateOf,
      look,
      target,
      faultOf: (code) => (stateOf(code) === 'known' ? heldCipherFault(code) : cipherFault(code, alphabet)),
      knowledgeOf: (code) => knowledge.current.get(code),
      confirm: (codes) => note(codes, 'confirmed'),
      unconfirmed: async (codes) => {
        await look(codes);
        return codes.filter((code) => stateOf(code) === 'unknown');
      },
      confirmed: () => [...states.current].filter(([, state]) => state === 'confirmed').map(([code]) => code),
      make: async () => {
        const answer = await vault.newCode();
        if (!answer.ok) return null;
        note([answer.value], 'confirmed');
        return answer.value;
      },
    };
    // `shown` is read for its change: a new book tells the fields that a code's state changed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [alphabet, look, note, vault, shown]);
}

/** Several codes in one text, as pasted from a list: parted by blanks, commas, semicolons or lines. */
export function splitCodes(text: string): string[] {
  return text.split(/[\s,;]+/u).filter((part) => part !== '');
}
