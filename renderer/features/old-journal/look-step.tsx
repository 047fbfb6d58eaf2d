/** Looking over how the file would be read: sheet, heading, columns, words, the first rows. Nothing is stored here. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useTranslation } from 'react-i18next';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Result } from '../../../shared/errors/app-error';
import type { Mapping } from '../../../shared/import/old-journal/mapping';
import { ErrorNotice, LoadingState, Section, useFormat } from '../../ui';
import type { TableSample } from '../../vault/api';
import { vaultClient } from '../../window/vault-client';
import { ColumnTable } from './column-table';
import { FileFacts } from './file-facts';
import { LeaveOut } from './leave-out';
import { Pick } from './pick';
import { SampleTable } from './sample-table';
import { TextChoice } from './text-choice';
import type { Flow, Step } from './use-old-journal';
import { WordGroups } from './word-groups';

/** The second step. */
export function LookStep({ flow, step }: { flow: Flow; step: Extract<Step, { at: 'look' }> }) {
  const { t } = useTranslation('oldJournal');
  const format = useFormat();
  const { view, mapping, file } = step;
  const change = (part: Partial<Mapping>) => flow.change(step, { ...mapping, ...part });
  // not among the reads of the vault: it depends on nothing stored
  const sample = useQuery({
    queryKey: ['old-journal', view.ticket, mapping],
    queryFn: async (): Promise<Result<TableSample>> => vaultClient().sampleTable(view.ticket, mapping),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const data = sample.data?.ok ? sample.data.value : null;

  const guess = async (sheet: number, headerRow: number | null) => {
    const guessed = await vaultClient().guessTable(view.ticket, sheet, headerRow);
    if (guessed.ok) flow.change(step, guessed.value);
  };

  return (
    <Section title={t('look.title', { name: file.name })}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        <FileFacts step={step} />
        <TextChoice flow={flow} step={step} />
        <ErrorNotice error={step.error ?? (sample.data && !sample.data.ok ? sample.data.error : null)} />
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
          {view.sheets.length > 1 ? (
            <Pick
              label={t('look.sheet')}
              value={String(mapping.sheet)}
              onChange={(value) => void guess(Number(value), null)}
              options={view.sheets.map((sheet, index) => ({
                value: String(index),
                label: `${t('look.sheetOption', { name: sheet.name || t('look.unnamed'), rows: format.number(sheet.rows) })}${sheet.hidden ? `, ${t('look.hidden')}` : ''}`,
              }))}
            />
          ) : null}
          {data ? (
            <Pick
              label={t('look.headerRow')}
              value={String(mapping.headerRow)}
              onChange={(value) => void guess(mapping.sheet, Number(value))}
              minWidth={320}
              options={[
                { value: '0', label: t('look.noHeader') },
                ...headerRows(data.top, mapping.headerRow).map(({ at, cells }) => ({
                  value: String(at),
                  label: t('look.rowOption', {
                    at,
                    text: cells
                      .filter(Boolean)
                      .join(' · ')
                      .replace(/^(.{60}).+$/su, '$1…'),
                  }),
                })),
              ]}
            />
          ) : null}
          {data?.asksDateOrder ? (
            <Pick
              label={t('look.dateOrder')}
              value={mapping.dateOrder ?? ''}
              warn={mapping.dateOrder === null}
              onChange={(value) => change({ dateOrder: value === '' ? null : (value as 'dmy') })}
              options={[
                { value: '', label: '–' },
                { value: 'dmy', label: t('look.dmy') },
                { value: 'mdy', label: t('look.mdy') },
              ]}
            />
          ) : null}
        </Box>
        {data ? (
          <>
            <ColumnTable sample={data} mapping={mapping} onChange={(columns) => change({ columns })} />
            {data.body === 0 ? (
              <Alert severity="warning">{t('look.noRows')}</Alert>
            ) : (
              <WordGroups groups={data.words} mapping={mapping} onChange={change} />
            )}
            {data.body > 0 ? <SampleTable sample={data} mapping={mapping} /> : null}
            <LeaveOut sample={data} mapping={mapping} onChange={change} />
            <Box>
              <FormControlLabel
                control={
                  <Checkbox checked={mapping.takeRepeats} onChange={(_, takeRepeats) => change({ takeRepeats })} />
                }
                label={t('look.repeats')}
              />
              <FormHelperText sx={{ mt: -0.5, ml: 4 }}>{t('look.repeatsHint')}</FormHelperText>
            </Box>
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
              <Button onClick={flow.cancel}>{t('look.cancel')}</Button>
              <Button variant="contained" disabled={data.body === 0} onClick={() => void flow.check(step, mapping)}>
                {t('look.check', { n: format.number(data.body) })}
              </Button>
            </Box>
          </>
        ) : (
          <LoadingState />
        )}
      </Box>
    </Section>
  );
}

/** The rows a heading may be in; the chosen one is always among them. */
function headerRows<T extends { at: number; cells: (string | null)[] }>(
  top: T[],
  chosen: number,
): { at: number; cells: (string | null)[] }[] {
  return chosen === 0 || top.some(({ at }) => at === chosen) ? top : [...top, { at: chosen, cells: [] }];
}
