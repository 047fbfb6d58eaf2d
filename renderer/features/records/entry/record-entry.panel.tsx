/** Entering and amending work: one panel, one form per kind. */
import { useTranslation } from 'react-i18next';
import type { Kind, WorkRecord } from '../../../../shared/domain/records/record';
import { useVaultQuery } from '../../../window/vault-hooks';
import { ErrorNotice, LoadingState, SidePanel } from '../../../ui';
import type { DraftForm } from '../../../vault/api';
import { correctionForm } from '../kinds/correction.form';
import { counsellingForm } from '../kinds/counselling.form';
import { diagnosticsForm } from '../kinds/diagnostics.form';
import { EntryForm, type EntryFormProps } from './entry-form';
import type { FormDefinition, RecordOf } from './form-definition';
import type { EntryPresets } from '../../../window/entry-context';
import { preventionForm } from '../kinds/prevention.form';
import { researchForm } from '../kinds/research.form';
import { specialForm } from '../kinds/special.form';

export interface RecordEntryPanelProps {
  open: boolean;
  kind: Kind;
  /** The record to amend. */
  recordId?: string;
  /** The version it was read at. */
  base?: number;
  /** An unfinished form to go on with. */
  draft?: DraftForm;
  presets?: EntryPresets;
  onClose: () => void;
}

/** The panel: reads what a form needs before it is shown. */
export function RecordEntryPanel({ open, kind, recordId, base, draft, presets = {}, onClose }: RecordEntryPanelProps) {
  const { t } = useTranslation(['records', 'common']);
  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  const history = useVaultQuery(
    ['history', recordId],
    (vault) => vault.history(recordId ?? ''),
    recordId !== undefined,
  );
  // The day the vault reckons with, which is not the computer's when its clock is wrong.
  const clock = useVaultQuery(['clock'], (vault) => vault.clock());
  const error = settings.error ?? clock.error ?? history.error;
  const versions = recordId === undefined ? [] : history.data;

  if (error || !settings.data || !clock.data || !versions) {
    return (
      <SidePanel
        open={open}
        title={t(recordId ? 'records:panel.amendTitle' : 'records:panel.newTitle', { kind: t(`common:kind.${kind}`) })}
        onClose={onClose}
      >
        {error ? <ErrorNotice error={error} /> : <LoadingState />}
      </SidePanel>
    );
  }
  const record = versions.find((version) => version.version === base) ?? versions.at(-1) ?? null;
  if (recordId !== undefined && record?.kind !== kind) {
    return (
      <SidePanel
        open={open}
        title={t('records:panel.amendTitle', { kind: t(`common:kind.${kind}`) })}
        onClose={onClose}
      >
        <ErrorNotice error={{ code: 'record.not_found' }} />
      </SidePanel>
    );
  }
  const shared = {
    open,
    presets,
    onClose,
    settings: settings.data,
    today: clock.data.today,
    ...(draft ? { draft } : {}),
  };
  return <FormOfKind kind={kind} record={record} {...shared} />;
}

type Shared = Omit<EntryFormProps<Kind, object>, 'definition' | 'record'>;

/** Type-safe choice of the form: each kind's definition meets only its own record. */
function FormOfKind({ kind, record, ...shared }: Shared & { kind: Kind; record: WorkRecord | null }) {
  switch (kind) {
    case 'diagnostics':
      return <EntryForm {...shared} {...pair(diagnosticsForm, record)} />;
    case 'counselling':
      return <EntryForm {...shared} {...pair(counsellingForm, record)} />;
    case 'prevention':
      return <EntryForm {...shared} {...pair(preventionForm, record)} />;
    case 'correction':
      return <EntryForm {...shared} {...pair(correctionForm, record)} />;
    case 'special':
      return <EntryForm {...shared} {...pair(specialForm, record)} />;
    case 'research':
      return <EntryForm {...shared} {...pair(researchForm, record)} />;
  }
}

function pair<K extends Kind, V extends object>(
  definition: FormDefinition<K, V>,
  record: WorkRecord | null,
): { definition: FormDefinition<K, V>; record: RecordOf<K> | null } {
  return { definition, record: record?.kind === definition.kind ? (record as RecordOf<K>) : null };
}
