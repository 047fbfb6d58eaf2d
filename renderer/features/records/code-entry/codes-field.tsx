/** Several ciphers as chips: of a group consultation. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import FormHelperText from '@mui/material/FormHelperText';
import { type FieldErrors, type FieldValues, useController, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { heldCipherFault } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { CodeText, useAnnounce, useFormat } from '../../../ui';
import { useCodeBook } from './code-book';
import { useCodeFault } from './code-field';
import { CodeInput } from './code-input';
import { CodePrompt } from './code-prompt';
import { FieldPlace } from '../fields/form-fields';

/** The list of codes of a group; `name` is a field of texts. */
export function CodesField({ name, label }: { name: string; label: string }) {
  const { t } = useTranslation('records');
  const { field } = useController<FieldValues, string>({ name });
  const { errors } = useFormState();
  const codes = ((field.value as string[] | undefined) ?? []).filter((code) => code !== '');
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const [book, fault, announce, format] = [useCodeBook(), useCodeFault(), useAnnounce(), useFormat()];
  const faults = faultsOf(errors, name);

  const add = async (added: readonly string[]): Promise<boolean> => {
    // whether a short code may stand here depends on whether the vault holds it
    if (added.some((code) => book.faultOf(code) !== null)) await book.look(added);
    const fresh = [...new Set(added)].filter((code) => book.faultOf(code) === null && !codes.includes(code));
    const refused = added.filter((code) => !fresh.includes(code));
    if (fresh.length > 0) field.onChange([...codes, ...fresh]);
    void book.look(fresh);
    setNote(
      refused.some((code) => codes.includes(code))
        ? t('code.duplicate')
        : refused.length > 0
          ? `${refused.join(', ')}: ${t(`code.shape.${book.alphabet}`)}`
          : null,
    );
    if (fresh.length > 1) announce(t('examinees.pasted', { n: fresh.length }));
    return fresh.length > 0 || refused.every((code) => codes.includes(code));
  };
  const replace = (typed: string, by: readonly string[]) => {
    field.onChange([...new Set(codes.flatMap((code) => (code === typed ? by : [code])))]);
    void book.look(by);
  };
  const remove = (code: string) => field.onChange(codes.filter((one) => one !== code));

  return (
    <FieldPlace name={name} list>
      {codes.length > 0 ? (
        <Box
          component="ul"
          aria-label={label}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, listStyle: 'none', m: 0, mb: 1.25, p: 0 }}
        >
          {codes.map((code, index) => (
            <li key={code}>
              <Chip
                label={<CodeText code={code} />}
                onDelete={() => remove(code)}
                color={faults.at(index) ? 'error' : 'default'}
                variant="outlined"
                size="small"
                slotProps={{ root: { 'aria-label': t('code.remove', { code }) } }}
              />
            </li>
          ))}
        </Box>
      ) : null}
      <CodeInput
        label={label}
        value={typed}
        error={Boolean(note ?? faults.own ?? fault(typed, false))}
        hint={note ?? fault(typed, false) ?? faults.own ?? t('code.groupHint')}
        required={codes.length < 2}
        onChange={(code) => {
          setTyped(code);
          setNote(null);
        }}
        onDone={(code) => {
          if (heldCipherFault(code) !== null) setNote(t(`code.shape.${book.alphabet}`));
          else
            void add([code]).then((taken) => {
              if (taken) setTyped('');
            });
        }}
        onPasteMany={(many) => {
          void add(many);
          setTyped('');
        }}
        onKeyDown={(event) => {
          const last = codes.at(-1);
          if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
        }}
      />
      {faults.rest.map((text) => (
        <FormHelperText key={text} error>
          {text}
        </FormHelperText>
      ))}
      <CodePrompt codes={codes} onReplace={replace} />
      {codes.length > 0 ? <FormHelperText>{format.count('person', codes.length)}</FormHelperText> : null}
    </FieldPlace>
  );
}

/** Faults of the list itself and of single codes; react-hook-form keeps both under one name. */
function faultsOf(
  errors: FieldErrors,
  name: string,
): { own: string | undefined; at: (index: number) => string | undefined; rest: string[] } {
  const found: unknown = errors[name];
  const at = (index: number) => messageOf(Array.isArray(found) ? found[index] : undefined);
  const rest = Array.isArray(found) ? [...new Set(found.map(messageOf).filter((text) => text !== undefined))] : [];
  return { own: messageOf(found) ?? messageOf((found as { root?: unknown } | undefined)?.root), at, rest };
}

function messageOf(error: unknown): string | undefined {
  const message = (error as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' && message !== '' ? message : undefined;
}
