/** One line of a plan in a panel: what, with whom, how many, by when, who; what was done. */
import { type FormEvent, useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import {
  LINE_WORDS,
  type LineWord,
  PLAN_SECTIONS,
  PLAN_UNITS,
  type PlanBook,
  type PlanLine,
} from '../../../shared/domain/plan/plan';
import { executorDoubt, groupOf, unitOf } from '../../../shared/domain/plan/plan-line';
import { TASKS, TASK_WORDS } from '../../../shared/regulation/order-227/points-04-16/point-12-tasks';
import { currentLanguage } from '../../i18n/setup';
import { ChoiceField, Fold, NumberField, SidePanel, TextField, useConfirmLeave } from '../../ui';
import { AnnualFields } from './annual-fields';
import { useMeasureOptions } from './measures';
import { shownLanguage, shownWords, useGroupName, useLineBeside } from './plan-words';

export interface PlanLinePanelProps {
  book: PlanBook;
  line: PlanLine;
  isNew: boolean;
  /** Otherwise only what was done can be told. */
  editable: boolean;
  busy?: boolean;
  /** Without the part on execution: a template. */
  bare?: boolean;
  onApply: (line: PlanLine) => void;
  onClose: () => void;
}

const NONE = 'none';

/** Mounted while it is open; changes reach the plan with «apply» only. */
export function PlanLinePanel({
  book,
  line,
  isNew,
  editable,
  busy = false,
  bare = false,
  onApply,
  onClose,
}: PlanLinePanelProps) {
  const { t } = useTranslation(['plan', 'planCycle', 'common']);
  const [groupName, beside] = [useGroupName(), useLineBeside()];
  const form = useId();
  const [edited, setEdited] = useState(line);
  const [tried, setTried] = useState(false);
  const confirmLeave = useConfirmLeave(edited !== line);
  const set = (part: Partial<PlanLine>) => setEdited((before) => ({ ...before, ...part }));
  const [first, second] = shownLanguage() === 'ru' ? (['ru', 'kk'] as const) : (['kk', 'ru'] as const);
  const wordIn = (name: LineWord, language: 'kk' | 'ru') => (language === 'ru' ? edited.ru[name] : edited[name]);
  const setWord = (name: LineWord, language: 'kk' | 'ru', value: string) =>
    setEdited((before) =>
      language === 'ru' ? { ...before, ru: { ...before.ru, [name]: value } } : { ...before, [name]: value },
    );
  const field = (name: LineWord, language: 'kk' | 'ru') => ({
    value: wordIn(name, language),
    onChange: (value: string) => setWord(name, language, value),
    placeholder: wordIn(name, language === 'kk' ? 'ru' : 'kk'),
  });
  const missing = !edited.text.trim() && !edited.ru.text.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing || busy) return;
    const trimmed = (words: Record<LineWord, string>) =>
      Object.fromEntries(LINE_WORDS.map((name) => [name, words[name].trim()])) as Record<LineWord, string>;
    onApply({ ...edited, ...trimmed(edited), ru: trimmed(edited.ru) });
  };
  const labels: Record<'text' | 'audience' | 'term' | 'executor' | 'completion', string> = {
    text: t('plan:line.text'),
    audience: t('plan:line.audience'),
    term: t('plan:line.term'),
    executor: book === 'quarter' ? t('plan:line.executor') : t('planCycle:column.responsible'),
    completion: t('planCycle:field.completion'),
  };
  const shown = shownWords(line);

  return (
    <SidePanel
      open
      title={isNew ? t('plan:line.addTitle', { section: groupName(groupOf(line, book)) }) : t('plan:line.editTitle')}
      onClose={() => confirmLeave(onClose)}
      footer={
        <>
          <Button onClick={() => confirmLeave(onClose)}>{t('common:action.cancel')}</Button>
          <Button type="submit" form={form} variant="contained" disabled={busy}>
            {editable ? t('plan:line.apply') : t('planCycle:field.save')}
          </Button>
        </>
      }
    >
      <Box
        component="form"
        id={form}
        onSubmit={submit}
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter') submit(event);
        }}
      >
        {editable ? (
          <>
            <TextField
              label={labels.text}
              {...field('text', first)}
              multiline
              minRows={2}
              maxLength={1_000}
              required
              autoFocus
              error={tried && missing ? t('plan:line.textNeeded') : null}
            />
            {book === 'quarter' ? (
              <QuarterFields
                line={edited}
                set={set}
                audience={<TextField label={labels.audience} {...field('audience', first)} maxLength={500} />}
              />
            ) : (
              <AnnualFields
                book={book}
                line={edited}
                set={set}
                ownMeans={
                  <TextField label={t('planCycle:field.ownMeans')} {...field('ownMeans', first)} maxLength={300} />
                }
              />
            )}
            <TextField
              label={labels.term}
              {...field('term', first)}
              maxLength={200}
              hint={book === 'quarter' ? t('plan:line.termHint') : t('planCycle:annual.termHint')}
            />
            <TextField label={labels.executor} {...field('executor', first)} maxLength={300} />
            {executorDoubt(edited) ? <Alert severity="warning">{t('planCycle:field.headsWork')}</Alert> : null}
            {book === 'quarter' ? null : (
              <TextField
                label={labels.completion}
                {...field('completion', first)}
                maxLength={500}
                hint={t('planCycle:field.completionHint')}
              />
            )}
            <Fold title={second === 'ru' ? t('planCycle:field.inRussian') : t('planCycle:field.inKazakh')}>
              <Box lang={second} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {second === 'ru' ? t('planCycle:field.russianHint') : t('planCycle:field.kazakhHint')}
                </Typography>
                {(
                  [
                    'text',
                    ...(book === 'quarter' ? ['audience' as const] : []),
                    'term',
                    'executor',
                    ...(book === 'quarter' ? [] : ['completion' as const]),
                  ] as const
                ).map((name) => (
                  <TextField
                    key={name}
                    label={`${labels[name]} (${second})`}
                    {...field(name, second)}
                    multiline={name === 'text'}
                    minRows={2}
                    maxLength={name === 'text' ? 1_000 : 300}
                  />
                ))}
              </Box>
            </Fold>
          </>
        ) : (
          <Box>
            <Typography sx={{ fontWeight: 600 }}>{shown.text}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[beside(line), shown.term, shown.executor].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        )}
        {bare || isNew ? null : (
          <Fold title={t('planCycle:field.execution')} open={!editable}>
            <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
              {edited.measure === 'manual' ? (
                <FormControlLabel
                  control={
                    <Checkbox checked={edited.doneManually} onChange={(_, doneManually) => set({ doneManually })} />
                  }
                  label={t('planCycle:field.done')}
                />
              ) : null}
              <TextField
                label={t('planCycle:field.outcome')}
                {...field('outcome', first)}
                multiline
                minRows={2}
                maxLength={1_000}
                hint={t('planCycle:field.outcomeHint')}
                autoFocus={!editable}
              />
              <TextField
                label={t('planCycle:field.remark')}
                {...field('remark', first)}
                multiline
                minRows={2}
                maxLength={1_000}
              />
              {(['outcome', 'remark'] as const).map((name) => (
                <TextField
                  key={name}
                  label={`${t(`planCycle:field.${name}`)} (${second})`}
                  {...field(name, second)}
                  multiline
                  minRows={2}
                  maxLength={1_000}
                />
              ))}
            </Box>
          </Fold>
        )}
      </Box>
    </SidePanel>
  );
}

/** Fields of a line of the quarterly plan. */
function QuarterFields({
  line,
  set,
  audience,
}: {
  line: PlanLine;
  set: (part: Partial<PlanLine>) => void;
  audience: React.ReactNode;
}) {
  const { t } = useTranslation(['plan', 'planCycle', 'records']);
  const measures = useMeasureOptions();
  const counted = line.measure !== 'manual';
  return (
    <>
      {audience}
      <ChoiceField
        label={t('plan:measure.label')}
        hint={t('plan:measure.hint')}
        value={line.measure}
        onChange={(measure) => set({ measure })}
        options={measures}
        look="list"
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <NumberField
          label={t('plan:line.planned')}
          value={line.planned}
          onChange={(planned) => set({ planned })}
          hint={counted ? t('planCycle:field.unitCounted', { unit: t(`planCycle:unit.${unitOf(line)}`) }) : undefined}
        />
        {counted ? null : (
          <ChoiceField
            label={t('planCycle:field.unit')}
            value={line.unit}
            onChange={(unit) => set({ unit })}
            options={PLAN_UNITS.map((unit) => ({ value: unit, label: t(`planCycle:unit.${unit}`) }))}
            look="list"
          />
        )}
      </Box>
      <ChoiceField
        label={t('planCycle:field.task')}
        value={line.task ?? NONE}
        onChange={(task) => set({ task: task === NONE ? null : task })}
        look="list"
        hint={line.task ? TASK_WORDS[line.task][currentLanguage()] : undefined}
        options={[
          { value: NONE, label: t('planCycle:field.none') },
          ...TASKS.map((task) => ({ value: task, label: t(`records:task.${task}`) })),
        ]}
      />
      <ChoiceField
        label={t('plan:line.section')}
        value={line.section}
        onChange={(section) => set({ section })}
        look="list"
        options={PLAN_SECTIONS.map((section) => ({ value: section, label: t(`plan:section.${section}`) }))}
      />
    </>
  );
}
