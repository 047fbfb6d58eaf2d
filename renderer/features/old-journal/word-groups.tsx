/** The words of the file beside the program's values; what stands where a row says nothing. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { LISTS } from '../../../shared/import/old-journal/lists';
import type { Mapping } from '../../../shared/import/old-journal/mapping';
import type { WordGroup } from '../../../shared/import/old-journal/words';
import { Fold, Section, useFormat } from '../../ui';
import { Pick } from './pick';
import { useListText } from './reading-words';

/** One fold per list; those with something unclear stand open. */
export function WordGroups({
  groups,
  mapping,
  onChange,
}: {
  groups: readonly WordGroup[];
  mapping: Mapping;
  onChange: (part: Partial<Mapping>) => void;
}) {
  const { t } = useTranslation('oldJournal');
  return (
    <Section title={t('look.wordsTitle')} text={t('look.wordsText')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        {groups.map((group) => (
          <Group key={group.list} group={group} mapping={mapping} onChange={onChange} />
        ))}
      </Box>
    </Section>
  );
}

function Group({
  group: { list, words, more, without },
  mapping,
  onChange,
}: {
  group: WordGroup;
  mapping: Mapping;
  onChange: (part: Partial<Mapping>) => void;
}) {
  const { t } = useTranslation('oldJournal');
  const [format, listText] = [useFormat(), useListText()];
  const options = LISTS[list].map((value) => ({ value: value as string, label: listText(list, value) }));
  const unclear = words.some(({ value }) => value === null) || (without > 0 && !mapping.fallback[list]);
  const setWord = (word: string, value: string) =>
    onChange({ words: { ...mapping.words, [list]: { ...mapping.words[list], [word]: value } } });
  const setFallback = (value: string) => {
    const { [list]: _, ...rest } = mapping.fallback;
    onChange({ fallback: value === '' ? rest : { ...rest, [list]: value } });
  };
  return (
    <Fold title={`${t(`list.${list}`)}${unclear ? ` · ${t('look.unclear')}` : ''}`} open={unclear}>
      {words.length > 0 ? (
        <Table size="small" aria-label={`${t('look.wordsTitle')}: ${t(`list.${list}`)}`}>
          <TableHead>
            <TableRow>
              <TableCell>{t('look.word')}</TableCell>
              <TableCell align="right" sx={{ width: 80 }}>
                {t('look.count')}
              </TableCell>
              <TableCell sx={{ width: 320 }}>{t('look.value')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {words.map(({ text, word, count, value }) => (
              <TableRow key={word}>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{text}</TableCell>
                <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                  {format.number(count)}
                </TableCell>
                <TableCell>
                  <Pick
                    label={`${t('look.value')}: ${text}`}
                    hideLabel
                    warn={value === null}
                    value={value ?? ''}
                    options={[{ value: '', label: t('look.unknown') }, ...options]}
                    onChange={(next) => setWord(word, next)}
                    minWidth={300}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ) : null}
      {more > 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {t('look.more', { n: format.number(more) })}
        </Typography>
      ) : null}
      {without > 0 ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap', px: 2, pt: 1 }}>
          <Typography variant="body2" sx={{ flex: '1 1 200px' }}>
            {t('look.without', { n: format.number(without) })} {t('look.fallback')}:
          </Typography>
          <Pick
            label={`${t('look.fallback')}: ${t(`list.${list}`)}`}
            hideLabel
            warn={!mapping.fallback[list]}
            value={mapping.fallback[list] ?? ''}
            minWidth={300}
            options={[{ value: '', label: t('look.fallbackNone') }, ...options]}
            onChange={setFallback}
          />
        </Box>
      ) : null}
    </Fold>
  );
}
