/** Refusals in a person's words: the cause, the way out, and the point of the order that asks for it. */
import { type ReactNode, useCallback } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/errors/app-error';
import { clauseById } from '../../shared/regulation';
import { civilText } from '../i18n/formatters';

/**
 * The fault of one field of a form, also from among the `issues` of `record.invalid`; without a field, the error itself
 * when it names none.
 */
export function fieldError(error: AppError | null | undefined, field?: string): AppError | null {
  if (!error) return null;
  const all = error.issues?.length ? error.issues : [error];
  if (field === undefined) return all.find((one) => one.field === undefined) ?? null;
  return all.find((one) => one.field === field) ?? null;
}

/** A refusal of the main process in the shape the window uses (the schema writes absent values as `undefined`). */
export function refusalOf(error: { code: AppError['code']; params?: AppError['params'] | undefined }): AppError {
  return error.params ? { code: error.code, params: error.params } : { code: error.code };
}

/** The text of a refusal: cause and way out, with the clause after it. */
export function useErrorText(): (error: AppError) => string {
  const { t } = useTranslation(['errors', 'common']);
  return useCallback(
    (error: AppError) => {
      // Which values a text names is known only with its code; the guard over the texts compares the languages.
      const text = (t as unknown as (key: string, values: Record<string, string | number>) => string)(
        `errors:${error.code}`,
        shownParams(error.params),
      );
      const clause = error.clause ? clauseOf(error.clause) : null;
      if (!clause) return text;
      const words = 'point' in clause ? t('common:clause', clause) : t('common:clauseAnnex', clause);
      return `${text} (${words})`;
    },
    [t],
  );
}

/** Dates among the values are shown as dates are shown everywhere. */
function shownParams(params: AppError['params']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([key, value]) => [key, typeof value === 'string' ? civilText(value) : value]),
  );
}

/** `order 227, point 15`, or the id of a rule that stands there → its parts; null where no order is named. */
function clauseOf(clause: string): { order: string; point: string } | { order: string; annex: string } | null {
  const match = /order (\d+), (point|annex) (\d+)/i.exec(clauseById(clause)?.source ?? clause);
  if (!match) return null;
  const [order, number] = [match[1] ?? '', match[3] ?? ''];
  return match[2]?.toLowerCase() === 'point' ? { order, point: number } : { order, annex: number };
}

export interface ErrorNoticeProps {
  error: AppError | null | undefined;
  onClose?: () => void;
  /** A button beside the text. */ action?: ReactNode;
}

/** A refusal where it happened; several faults of a form as a list. */
export function ErrorNotice({ error, onClose, action }: ErrorNoticeProps) {
  const text = useErrorText();
  if (!error) return null;
  const issues = error.issues ?? [];
  return (
    <Alert severity="error" role="alert" action={action} onClose={onClose}>
      {text(error)}
      {issues.length > 0 ? (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {issues.map((issue, index) => (
            <li key={`${issue.field ?? ''}${index}`}>{text(issue)}</li>
          ))}
        </Box>
      ) : null}
    </Alert>
  );
}
