/** One cipher of a form, with its rule, its fault and the question whether it is new (order 227, point 17). */
import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type CodeAlphabet,
  CODE_LENGTH,
  cipherFault,
  heldCipherFault,
} from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { useCodeBook } from './code-book';
import { CodeInput } from './code-input';
import { CodePrompt } from './code-prompt';
import { FieldPlace } from '../fields/form-fields';

export interface CodeFieldProps {
  name: string;
  label: string;
  /** Said instead of the rule of codes. */
  hint?: string;
  required?: boolean;
  autoFocus?: boolean;
  /** The code is finished and has a cipher's shape. */
  onReady?: (code: string) => void;
}

/** The field for one code. */
export function CodeField({ name, label, hint, required = false, autoFocus = false, onReady }: CodeFieldProps) {
  const { field, fieldState } = useController<FieldValues, string>({ name });
  const value = (field.value as string | undefined) ?? '';
  const [left, setLeft] = useState(false);
  const [book, fault] = [useCodeBook(), useCodeFault()];
  const { t } = useTranslation('records');
  const shape = fault(value, left);
  const error = shape ?? fieldState.error?.message;

  return (
    <FieldPlace name={name}>
      <CodeInput
        label={label}
        value={value}
        required={required}
        autoFocus={autoFocus}
        error={Boolean(error)}
        hint={error ?? hint ?? t(`code.${book.alphabet}`)}
        onChange={(code) => {
          setLeft(false);
          field.onChange(code);
        }}
        onDone={(code, by) => {
          setLeft(true);
          field.onBlur();
          if (heldCipherFault(code) !== null) return;
          // A second Enter is the answer to "new code?".
          if (by === 'enter' && book.stateOf(code) === 'unknown' && book.faultOf(code) === null) book.confirm([code]);
          void book.look([code]);
          onReady?.(code);
        }}
      />
      <CodePrompt
        codes={shape ? [] : [value]}
        byEnter
        onReplace={(_, [code = '']) => {
          field.onChange(code);
          void book.look([code]);
          onReady?.(code);
        }}
      />
    </FieldPlace>
  );
}

/**
 * The fault of a code's shape in words, while it is typed: at once when it can only get worse, otherwise when the field
 * was left. Codes the vault already holds may be of the other alphabet.
 */
export function useCodeFault(): (code: string, left: boolean) => string | null {
  const { t } = useTranslation('records');
  const book = useCodeBook();
  return (code, left) => {
    if (code === '') return null;
    const fault = book.faultOf(code);
    if (fault === null) return null;
    if (fault === 'code_shape' && !left && couldGrow(code, book.alphabet)) return null;
    return t(fault === 'code_shape' ? `code.shape.${book.alphabet}` : 'code.personal');
  };
}

/** True when more signs could still make it a cipher. */
function couldGrow(code: string, alphabet: CodeAlphabet): boolean {
  return code.length < CODE_LENGTH.min && cipherFault(code.padEnd(CODE_LENGTH.min, code), alphabet) === null;
}
