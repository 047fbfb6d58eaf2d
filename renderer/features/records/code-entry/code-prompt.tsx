/**
 * The question "new code?" under a code field with the codes it may have been meant to be, and what stands against a
 * known one.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useEntryActions } from '../../../window/entry-context';
import { CodeText, useFormat } from '../../../ui';
import { useCodeBook } from './code-book';
import { codePath } from '../../../window/pages';

export interface CodePromptProps {
  codes: readonly string[];
  /** Enter in the field says yes. */
  byEnter?: boolean;
  /** Puts another code, or the members of a group, in the place of the typed one. */
  onReplace?: (typed: string, codes: string[]) => void;
}

/**
 * Asks about those of the codes that the vault does not know, and says which are closed or a group's; nothing when
 * there are none.
 */
export function CodePrompt({ codes, byEnter = false, onReplace }: CodePromptProps) {
  const { t } = useTranslation(['records', 'entry']);
  const book = useCodeBook();
  const {
    trigger,
    formState: { isSubmitted },
  } = useFormContext();
  const asked = [...new Set(codes)];
  const unknown = asked.filter((code) => book.stateOf(code) === 'unknown');
  const [first] = unknown;
  const many = unknown.length > 1;
  const similar = unknown
    .flatMap((typed) => (book.knowledgeOf(typed)?.similar ?? []).map((code) => ({ typed, code })))
    .slice(0, 6);
  // The button goes away with the question: the keyboard returns to the field it belongs to.
  const back = (button: HTMLElement) => button.closest('[data-field]')?.querySelector('input')?.focus();
  const confirm = (button: HTMLElement) => {
    back(button);
    book.confirm(unknown);
    if (isSubmitted) void trigger();
  };
  return (
    <>
      {first === undefined ? null : (
        <Alert
          severity="info"
          role="status"
          sx={{ mt: 0.5, py: 0, alignItems: 'center' }}
          action={
            <Button size="small" color="inherit" onClick={(event) => confirm(event.currentTarget)}>
              {many ? t('records:code.confirmAll', { n: unknown.length }) : t('records:code.confirm')}
            </Button>
          }
        >
          {many
            ? t('records:code.unknownMany', { codes: shorten(unknown) })
            : t('records:code.unknown', { code: first })}
          {byEnter ? ` (${t('records:code.confirmKey')})` : ''}
          {similar.length > 0 && onReplace ? (
            <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 0.5, mt: 0.25 }}>
              {t('entry:code.similar')}
              {similar.map(({ typed, code }) => (
                <Button
                  key={`${typed}-${code}`}
                  size="small"
                  variant="outlined"
                  color="inherit"
                  sx={{ py: 0 }}
                  onClick={(event) => {
                    back(event.currentTarget);
                    onReplace(typed, [code]);
                  }}
                >
                  <CodeText code={code} />
                </Button>
              ))}
            </Box>
          ) : null}
        </Alert>
      )}
      {asked.map((code) => (
        <Against key={code} code={code} {...(onReplace ? { onReplace } : {})} />
      ))}
    </>
  );
}

/** Why no work can be entered under a code, with the way out. */
function Against({ code, onReplace }: { code: string; onReplace?: CodePromptProps['onReplace'] }) {
  const { t } = useTranslation('entry');
  const [book, format, navigate, entry] = [useCodeBook(), useFormat(), useNavigate(), useEntryActions()];
  const state = book.stateOf(code);
  const known = book.knowledgeOf(code);
  if (state === 'closed') {
    return (
      <Alert
        severity="warning"
        role="status"
        sx={{ mt: 0.5, py: 0, alignItems: 'center' }}
        action={
          <Button
            size="small"
            color="inherit"
            onClick={() => {
              entry.leave();
              void navigate(codePath(code));
            }}
          >
            {t('code.openPage')}
          </Button>
        }
      >
        {t('code.closed', { code, date: format.date(known?.closedOn) })}
      </Alert>
    );
  }
  const members = known?.members;
  if (state !== 'group' || !members) return null;
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ mt: 0.5, py: 0, alignItems: 'center' }}
      action={
        onReplace ? (
          <Button size="small" color="inherit" onClick={() => onReplace(code, members)}>
            {t('code.takeMembers')}
          </Button>
        ) : undefined
      }
    >
      {t('code.group', { code, members: shorten(members) })}
    </Alert>
  );
}

function shorten(codes: readonly string[]): string {
  return codes.length <= 6 ? codes.join(', ') : `${codes.slice(0, 6).join(', ')} …`;
}
