/** What is remarkable about the file itself: remembered columns, encoding, formulas, days of 1904. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Encoding } from '../../../shared/tables/table';
import { civilDate } from '../../../shared/time/civil-date';
import { useFormat } from '../../ui';
import type { Step } from './use-old-journal';

/** Encodings by the names people know. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'windows-1251',
  'kz-1048': 'KZ-1048',
  ibm866: 'cp866 (DOS)',
  'x-mac-cyrillic': 'Mac Cyrillic',
  'koi8-r': 'KOI8-R',
  'utf-8-twice': 'UTF-8 × 2',
};

/** Sentences, the doubtful ones as warnings. */
export function FileFacts({ step: { view, facts, mapping } }: { step: Extract<Step, { at: 'look' }> }) {
  const { t } = useTranslation('oldJournal');
  const format = useFormat();
  const [formulas, merges] = [facts.formulas[mapping.sheet] ?? 0, facts.mergesLeft[mapping.sheet] ?? 0];
  const plain = [
    view.remembered ? t('look.remembered') : '',
    facts.encoding && facts.separator
      ? t('look.encoding', {
          encoding: ENCODING_NAMES[facts.encoding],
          separator: facts.separator === '\t' ? t('look.tab') : facts.separator,
        })
      : '',
    formulas > 0 ? t('look.formulas', { n: format.number(formulas) }) : '',
    facts.from1904 ? t('look.from1904') : '',
  ].filter(Boolean);
  const doubtful = [
    view.broughtInOn ? t('look.again', { date: format.date(civilDate(view.broughtInOn.slice(0, 10))) }) : '',
    facts.misnamed ? t('look.misnamed') : '',
    facts.lostLetters === 0
      ? ''
      : facts.encoding === 'windows-1251'
        ? t('look.lost', { n: format.number(facts.lostLetters) })
        : t('look.lostCut', { n: format.number(facts.lostLetters), rows: (facts.lostRows ?? []).join(', ') }),
    merges > 0 ? t('look.merges', { n: format.number(merges) }) : '',
  ].filter(Boolean);
  return (
    <>
      {plain.length > 0 ? (
        <Alert severity="info">
          {plain.map((text) => (
            <Box key={text}>{text}</Box>
          ))}
        </Alert>
      ) : null}
      {doubtful.length > 0 ? (
        <Alert severity="warning">
          {doubtful.map((text) => (
            <Box key={text}>{text}</Box>
          ))}
        </Alert>
      ) : null}
    </>
  );
}
