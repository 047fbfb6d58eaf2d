/** Encoding and separator of a text table, where the program's guess can be put right. */
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { useTranslation } from 'react-i18next';
import { ENCODINGS, type Encoding, SEPARATORS } from '../../../shared/tables/table';
import { ENCODING_NAMES } from './file-facts';
import { Pick } from './pick';
import type { Flow, Step } from './use-old-journal';

/** Nothing for a workbook: it says itself how it is to be read. */
export function TextChoice({ flow, step }: { flow: Flow; step: Extract<Step, { at: 'look' }> }) {
  const { t } = useTranslation('oldJournal');
  const { encoding, separator } = step.facts;
  if (!encoding || !separator) return null;
  return (
    <Box role="group" aria-label={t('look.asText')}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <Pick
          label={t('look.encodingPick')}
          value={encoding}
          options={ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
          onChange={(value) => void flow.reread(step, { encoding: value as Encoding })}
        />
        <Pick
          label={t('look.separatorPick')}
          value={separator}
          options={SEPARATORS.map((value) => ({ value, label: value === '\t' ? t('look.tab') : value }))}
          onChange={(value) => void flow.reread(step, { encoding, separator: value as (typeof SEPARATORS)[number] })}
        />
      </Box>
      <FormHelperText>{t('look.asTextHint')}</FormHelperText>
    </Box>
  );
}
