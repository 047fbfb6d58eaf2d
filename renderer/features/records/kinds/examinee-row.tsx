/** One person of a diagnostics session: native lists, so that a letter chooses and a hundred rows stay quick. */
import { memo, useState } from 'react';
import CloseIcon from '@mui/icons-material/Close';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import NativeSelect from '@mui/material/NativeSelect';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { type FieldValues, useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  BASES,
  EXAMINEE_CATEGORIES,
  OUTCOMES,
  RECOMMENDATIONS,
  type ExamineeCategory,
} from '../../../../shared/regulation/order-227/points-04-16/point-14-diagnostics';
import { heldCipherFault } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { useCodeBook } from '../code-entry/code-book';
import { useCodeFault } from '../code-entry/code-field';
import { CodeInput } from '../code-entry/code-input';
import { type DiagnosticsValues, takesRecommendation } from './diagnostics.values';
import { FieldDoubts } from '../entry/field-doubts';

/** What a row asks of its table. */
export interface RowActions {
  /** A new row below, with the keyboard in it. */
  next: (index: number) => void;
  /** Several codes came at once: one row each. */
  paste: (index: number, codes: string[]) => void;
  remove: (index: number) => void;
}

export interface ExamineeRowProps {
  index: number;
  /** The table has a column for recommendations. */
  candidates: boolean;
  /** The last row cannot be removed. */
  only: boolean;
  /** Another row has the same code. */
  twice: boolean;
  actions: RowActions;
}

/** A row of the table of examinees. */
export const ExamineeRow = memo(function ExamineeRow({ index, candidates, only, twice, actions }: ExamineeRowProps) {
  const { t } = useTranslation('records');
  const { setValue, control } = useFormContext<DiagnosticsValues>();
  const category = useWatch({ control, name: `examinees.${index}.category` });
  const row = t('examinees.row', { row: index + 1 });
  const place = `examinees.${index}`;

  return (
    <TableRow>
      <TableCell sx={{ color: 'text.secondary', pt: '10px !important' }}>{index + 1}</TableCell>
      <TableCell data-field={`${place}.code`} sx={{ minWidth: 120 }}>
        <RowCode
          twice={twice}
          name={`${place}.code`}
          label={`${row}, ${t('field.code')}`}
          onNext={() => actions.next(index)}
          onPaste={(codes) => actions.paste(index, codes)}
        />
        <FieldDoubts name={`${place}.code`} />
      </TableCell>
      <TableCell>
        <RowChoice
          name={`${place}.category`}
          label={`${row}, ${t('field.category')}`}
          options={EXAMINEE_CATEGORIES}
          words={(value) => t(`category.${value}`)}
          onPicked={(value) => {
            if (!takesRecommendation({ category: value as ExamineeCategory }))
              setValue(`examinees.${index}.recommendation`, null);
          }}
        />
      </TableCell>
      <TableCell>
        <RowChoice
          name={`${place}.basis`}
          label={`${row}, ${t('field.basis')}`}
          options={BASES}
          words={(value) => t(`basisShort.${value}`)}
        />
      </TableCell>
      <TableCell>
        <RowChoice
          name={`${place}.outcome`}
          label={`${row}, ${t('field.outcome')}`}
          options={OUTCOMES}
          words={(value) => t(`outcome.${value}`)}
        />
      </TableCell>
      {candidates ? (
        <TableCell>
          {takesRecommendation({ category }) ? (
            <RowChoice
              name={`${place}.recommendation`}
              label={`${row}, ${t('field.recommendation')}`}
              options={RECOMMENDATIONS}
              words={(value) => t(`recommendation.${value}`)}
            />
          ) : null}
        </TableCell>
      ) : null}
      <TableCell>
        <IconButton
          size="small"
          aria-label={t('examinees.remove', { row: index + 1 })}
          onClick={() => actions.remove(index)}
          disabled={only}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      </TableCell>
    </TableRow>
  );
});

function RowCode({
  name,
  label,
  twice,
  onNext,
  onPaste,
}: {
  name: string;
  label: string;
  twice: boolean;
  onNext: () => void;
  onPaste: (codes: string[]) => void;
}) {
  const { field, fieldState } = useController<FieldValues, string>({ name });
  const { t } = useTranslation('records');
  const [left, setLeft] = useState(false);
  const [book, fault] = [useCodeBook(), useCodeFault()];
  const value = (field.value as string | undefined) ?? '';
  const error = fault(value, left) ?? fieldState.error?.message ?? (twice ? t('code.duplicate') : undefined);
  return (
    <CodeInput
      bare
      label={label}
      value={value}
      error={Boolean(error)}
      hint={error}
      onChange={(code) => {
        setLeft(false);
        field.onChange(code);
      }}
      onDone={(code, by) => {
        setLeft(true);
        if (heldCipherFault(code) === null) void book.look([code]);
        if (by === 'enter') onNext();
      }}
      onPasteMany={onPaste}
    />
  );
}

function RowChoice<T extends string>({
  name,
  label,
  options,
  words,
  onPicked,
}: {
  name: string;
  label: string;
  options: readonly T[];
  words: (value: T) => string;
  onPicked?: (value: T) => void;
}) {
  const { field, fieldState } = useController<FieldValues, string>({ name });
  const message = fieldState.error?.message;
  return (
    <span data-field={name}>
      <NativeSelect
        fullWidth
        value={(field.value as T | null) ?? ''}
        error={Boolean(message)}
        inputProps={{ 'aria-label': label, 'aria-invalid': Boolean(message) }}
        sx={{ fontSize: 'body2.fontSize' }}
        onChange={(event) => {
          const value = event.target.value as T;
          field.onChange(value);
          onPicked?.(value);
        }}
      >
        {field.value === null ? <option value="" /> : null}
        {options.map((value) => (
          <option key={value} value={value}>
            {words(value)}
          </option>
        ))}
      </NativeSelect>
      {message ? <FormHelperText error>{message}</FormHelperText> : null}
      <FieldDoubts name={name} />
    </span>
  );
}
