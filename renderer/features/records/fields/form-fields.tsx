/** The design system's fields bound to react-hook-form; the fault stands at the field. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { ChoiceField, type ChoiceOption, CivilDateField, NumberField, TextField } from '../../../ui';
import { FieldDoubts } from '../entry/field-doubts';

interface FieldProps<V extends FieldValues> {
  name: FieldPath<V>;
  label: string;
  hint?: string;
  required?: boolean;
}

/**
 * Marks where a field is, so that the first faulty one can be given the focus; what is doubtful about it stands below.
 */
export function FieldPlace({
  name,
  children,
  width,
  list = false,
}: {
  name: string;
  children: ReactNode;
  width?: number | string;
  /** Its parts have no places of their own. */ list?: boolean;
}) {
  return (
    <Box data-field={name} sx={{ minWidth: 0, width: width ?? 'auto', flex: width ? 'none' : 1 }}>
      {children}
      <FieldDoubts name={name} within={list} />
    </Box>
  );
}

/** Fields side by side; they wrap when the panel is narrow. */
export function FieldRow({
  children,
  bottom = false,
  minimum = 150,
}: {
  children: ReactNode;
  /** Aligned at their lower edges: a field beside buttons with their label above. */ bottom?: boolean;
  /** Least width of a field; the next one goes below. */ minimum?: number;
}) {
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 2,
        flexWrap: 'wrap',
        alignItems: bottom ? 'flex-end' : 'flex-start',
        '& > *': { minWidth: minimum },
      }}
    >
      {children}
    </Box>
  );
}

/**
 * Text, one line or several. Nothing is cut while it is typed or pasted: a text too long is refused in words when it is
 * saved.
 */
export function FormText<V extends FieldValues>({
  name,
  multiline = false,
  ...props
}: FieldProps<V> & { multiline?: boolean }) {
  const { field, fieldState } = useController<FieldValues, string>({ name });
  return (
    <FieldPlace name={name}>
      <TextField
        {...props}
        value={(field.value as string | undefined) ?? ''}
        onChange={field.onChange}
        onBlur={field.onBlur}
        error={fieldState.error?.message}
        multiline={multiline}
        minRows={2}
      />
    </FieldPlace>
  );
}

/** A civil date. */
export function FormDate<V extends FieldValues>({ name, width, ...props }: FieldProps<V> & { width?: number }) {
  const { field, fieldState } = useController<FieldValues, string>({ name });
  return (
    <FieldPlace name={name} {...(width ? { width } : {})}>
      <CivilDateField
        {...props}
        value={field.value as CivilDate | null}
        onChange={field.onChange}
        error={fieldState.error?.message}
      />
    </FieldPlace>
  );
}

/** A whole number. */
export function FormNumber<V extends FieldValues>({
  name,
  onTyped,
  width,
  ...props
}: FieldProps<V> & { onTyped?: (value: number | null) => void; width?: number }) {
  const { field, fieldState } = useController<FieldValues, string>({ name });
  return (
    <FieldPlace name={name} {...(width ? { width } : {})}>
      <NumberField
        {...props}
        value={field.value as number | null}
        onChange={(value) => {
          field.onChange(value);
          onTyped?.(value);
        }}
        error={fieldState.error?.message}
      />
    </FieldPlace>
  );
}

/** One of a closed list of the domain; `words` gives each its label. */
export function FormChoice<V extends FieldValues, T extends string = string>({
  name,
  options,
  words,
  onPicked,
  look,
  ...props
}: FieldProps<V> & {
  options: readonly T[];
  words: (value: T) => string;
  onPicked?: (value: T) => void;
  look?: 'buttons' | 'list';
}) {
  const { field, fieldState } = useController<FieldValues, string>({ name });
  const shown: ChoiceOption<T>[] = options.map((value) => ({ value, label: words(value) }));
  return (
    <FieldPlace name={name}>
      <ChoiceField
        {...props}
        value={field.value as T | null}
        options={shown}
        onChange={(value) => {
          field.onChange(value);
          onPicked?.(value);
        }}
        error={fieldState.error?.message}
        {...(look ? { look } : {})}
      />
    </FieldPlace>
  );
}

/** A choice that may also be left open: the first of the list is "not given". */
export function FormOptionalChoice<V extends FieldValues, T extends string = string>({
  name,
  options,
  words,
  open,
  ...props
}: FieldProps<V> & {
  options: readonly T[];
  words: (value: T) => string;
  /** What leaving it open means, where "not given" would be wrong. */ open?: string;
}) {
  const { t } = useTranslation('records');
  const { field, fieldState } = useController<FieldValues, string>({ name });
  const shown: ChoiceOption<T | typeof OPEN>[] = [
    { value: OPEN, label: open ?? t('none') },
    ...options.map((value) => ({ value, label: words(value) })),
  ];
  return (
    <FieldPlace name={name}>
      <ChoiceField
        {...props}
        look="list"
        value={(field.value as T | null) ?? OPEN}
        options={shown}
        onChange={(value) => field.onChange(value === OPEN ? null : value)}
        error={fieldState.error?.message}
      />
    </FieldPlace>
  );
}

/** Stands for "nothing chosen" inside the list; never leaves the field. */
const OPEN = '-';

/** Yes or no; `null` while it is not answered. */
export function FormYesNo<V extends FieldValues>({
  name,
  onPicked,
  words,
  ...props
}: FieldProps<V> & {
  onPicked?: (value: boolean) => void;
  /** Where yes and no would say too little. */ words?: { yes: string; no: string };
}) {
  const { t } = useTranslation('records');
  const { field, fieldState } = useController<FieldValues, string>({ name });
  const value = field.value as boolean | null;
  return (
    <FieldPlace name={name}>
      <ChoiceField
        {...props}
        value={value === null ? null : value ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: words?.yes ?? t('yes') },
          { value: 'no', label: words?.no ?? t('no') },
        ]}
        error={fieldState.error?.message}
        onChange={(answer) => {
          field.onChange(answer === 'yes');
          onPicked?.(answer === 'yes');
        }}
      />
    </FieldPlace>
  );
}
