/** What documents carry beside their content: the index of the file they are kept in, and the access mark (D-21). */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useTranslation } from 'react-i18next';
import { FILE_KINDS } from '../../../shared/domain/settings/settings';
import { Section, TextField } from '../../ui';
import { FormsSection } from './forms-section';
import type { TabProps } from './settings.page';

const LONGEST_INDEX = 50;

/** An index per kind of document; the mark for all of them. */
export function DocumentsTab({ draft, change, fault }: TabProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <Section title={t('documents.indexes')} text={t('documents.indexesText')}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18rem), 1fr))',
            gap: 2,
            alignItems: 'start',
            mt: 1.5,
          }}
        >
          {FILE_KINDS.map((kind) => (
            <TextField
              key={kind}
              label={t(`documents.kind.${kind}`)}
              value={draft.fileIndexes[kind]}
              maxLength={LONGEST_INDEX}
              error={fault(`fileIndexes.${kind}`)}
              onChange={(index) => change({ fileIndexes: { ...draft.fileIndexes, [kind]: index } })}
            />
          ))}
        </Box>
      </Section>
      <FormsSection draft={draft} change={change} />
      <Section title={t('documents.restricted')} text={t('documents.restrictedText')}>
        <FormControlLabel
          control={
            <Switch checked={draft.restrictedMark} onChange={(_, restrictedMark) => change({ restrictedMark })} />
          }
          label={t('documents.restrictedOn')}
        />
      </Section>
    </>
  );
}
