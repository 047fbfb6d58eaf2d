/** The question "new code?" under a code field: a typing slip must not become a new person. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCodeBook } from './code-book';

/** Asks about those of the codes that the vault does not know; nothing when there are none. */
export function CodePrompt({ codes, byEnter = false }: { codes: readonly string[]; /** Enter in the field says yes. */ byEnter?: boolean }) {
  const { t } = useTranslation('records');
  const book = useCodeBook();
  const { trigger, formState: { isSubmitted } } = useFormContext();
  const unknown = [...new Set(codes)].filter((code) => book.stateOf(code) === 'unknown');
  const [first] = unknown;
  if (first === undefined) return null;
  const many = unknown.length > 1;
  const confirm = (button: HTMLElement) => {
    // The button goes away with the question: the keyboard returns to the field it belongs to.
    button.closest('[data-field]')?.querySelector('input')?.focus();
    book.confirm(unknown);
    if (isSubmitted) void trigger();
  };
  return (
    <Alert
      severity="info" role="status" sx={{ mt: 0.5, py: 0, alignItems: 'center' }}
      action={<Button size="small" color="inherit" onClick={(event) => confirm(event.currentTarget)}>{many ? t('code.confirmAll', { n: unknown.length }) : t('code.confirm')}</Button>}
    >
      {many ? t('code.unknownMany', { codes: shorten(unknown) }) : t('code.unknown', { code: first })}{byEnter ? ` (${t('code.confirmKey')})` : ''}
    </Alert>
  );
}

function shorten(codes: readonly string[]): string {
  return codes.length <= 6 ? codes.join(', ') : `${codes.slice(0, 6).join(', ')} …`;
}
