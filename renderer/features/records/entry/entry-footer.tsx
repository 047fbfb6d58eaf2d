/** The panel's buttons with their keys, and the folded part; both follow what the form holds. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../../shared/domain/records/record';
import { Fold } from '../../../ui';
import type { FormDefinition, RecordOf } from './form-definition';

export interface EntryFooterProps<K extends Kind, V extends object> {
  definition: FormDefinition<K, V>;
  /** The version being amended. */
  record: RecordOf<K> | null;
  busy: boolean;
  onSave: (next: boolean) => void;
}

/** Forms without a code field: their line of keys does not speak of codes. */
const WITHOUT_CODE: ReadonlySet<Kind> = new Set(['prevention', 'special', 'research']);

/** Save, save and next, and a line about keys. */
export function EntryFooter<K extends Kind, V extends object>({
  definition,
  record,
  busy,
  onSave,
}: EntryFooterProps<K, V>) {
  const { t } = useTranslation('records');
  const values = useValues<V>();
  const draft = definition.toSketch(values, record).status === 'draft';
  const save = t(draft ? 'panel.saveDraft' : 'panel.save');
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        justifyContent: 'flex-end',
        gap: 1,
        width: 1,
        '& button': { flex: 'none' },
      }}
    >
      <Typography variant="caption" sx={{ color: 'text.secondary', flex: '1 1 9rem' }}>
        {t(WITHOUT_CODE.has(definition.kind) ? 'panel.keysPlain' : 'panel.keys')}
      </Typography>
      {record ? null : (
        <Tooltip title="Ctrl+Shift+Enter" disableInteractive>
          <span>
            <Button onClick={() => onSave(true)} disabled={busy} aria-keyshortcuts="Control+Shift+Enter">
              {t('panel.saveNext')}
            </Button>
          </span>
        </Tooltip>
      )}
      <Button variant="contained" onClick={() => onSave(false)} disabled={busy} aria-keyshortcuts="Control+Enter">
        {busy ? t('panel.saving') : save}
      </Button>
    </Box>
  );
}

/** The fields that are not required, folded; the title says when something stands there. */
export function MoreFields<K extends Kind, V extends object>({
  definition,
  children,
}: {
  definition: FormDefinition<K, V>;
  children: ReactNode;
}) {
  const { t } = useTranslation('records');
  const filled = definition.filled(useValues<V>());
  return (
    <Fold title={filled > 0 ? t('panel.moreFilled', { n: filled }) : t('panel.more')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2.25, pt: 0.5 }}>{children}</Box>
    </Fold>
  );
}

/** The whole form; read here and not in the panel, so that a keystroke redraws a title and not every field. */
function useValues<V extends object>(): V {
  const { control, getValues } = useFormContext<V>();
  useWatch({ control });
  return getValues();
}
