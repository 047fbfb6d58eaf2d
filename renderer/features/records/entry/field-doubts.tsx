/** What is doubtful about a field of the open form, said at the field itself. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import FormHelperText from '@mui/material/FormHelperText';
import { useTranslation } from 'react-i18next';
import type { Doubt } from '../../../../shared/domain/records/doubts';

const NONE: ReadonlyMap<string, readonly Doubt['code'][]> = new Map();
const FieldDoubtsContext = createContext(NONE);

export interface FieldDoubtsProviderProps {
  doubts: readonly Doubt[];
  /** Where a field's doubts are shown, when the form calls it otherwise. */
  alias: Readonly<Record<string, string>>;
  children: ReactNode;
}

/** Lays the doubts around a form. */
export function FieldDoubtsProvider({ doubts, alias, children }: FieldDoubtsProviderProps) {
  const byField = useMemo(() => {
    const found = new Map<string, Doubt['code'][]>();
    for (const { code, field } of doubts)
      found.set(alias[field] ?? field, [...(found.get(alias[field] ?? field) ?? []), code]);
    return found;
  }, [doubts, alias]);
  return <FieldDoubtsContext value={byField}>{children}</FieldDoubtsContext>;
}

/** The doubts of a field; with `within`, those of its parts too, as of the codes of a group. */
export function FieldDoubts({ name, within = false }: { name: string; within?: boolean }) {
  const { t } = useTranslation('records');
  const byField = useContext(FieldDoubtsContext);
  const own = [...byField].flatMap(([field, codes]) =>
    field === name || (within && field.startsWith(`${name}.`)) ? codes : [],
  );
  return [...new Set(own)].map((code) => (
    <FormHelperText key={code} sx={{ color: 'warning.main' }}>
      {t(`warning.${code}`)}
    </FormHelperText>
  ));
}
