/** A record in words of the language in use: for the journal's columns, the timeline of a code and the panel of one record. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { WorkRecord } from '../../../shared/domain/record';
import { type Formatters, useFormat } from '../../ui';
import type { JournalRow } from '../../vault/api';

/** The journal's columns that hold words. */
export interface RecordWords {
  /** Type, form, channel. */
  form: string;
  /** On whose word, with the paper. */
  basis: string;
  category: string;
  /** Purpose or topic. */
  topic: string;
}

type Words = TFunction<['records', 'common', 'actBook']>;

/** Words of a record; changes only with the language. */
export function useRecordWords(): (record: WorkRecord) => RecordWords {
  const { t } = useTranslation(['records', 'common', 'actBook']);
  const format = useFormat();
  return useMemo(() => (record) => wordsOf(record, t, format), [t, format]);
}

const NONE: RecordWords = { form: '', basis: '', category: '', topic: '' };

function wordsOf(record: WorkRecord, t: Words, format: Formatters): RecordWords {
  if (record.disposedByAct) return { ...NONE, topic: t('actBook:disposal.marked', { number: record.disposedByAct.number }) };
  switch (record.kind) {
    case 'diagnostics': return {
      ...NONE, basis: list([...each(record.examinees.map((e) => t(`records:basisShort.${e.basis}`))), paperText(record.assignment, format)]),
      category: list(each(record.examinees.map((e) => t(`records:category.${e.category}`)))), topic: t(`records:purposeShort.${record.purpose}`),
    };
    case 'counselling': return {
      form: list([t(`records:form.${record.form}`), t(`records:channel.${record.channel}`)]), basis: t(`records:initiative.${record.initiative}`),
      category: t(`records:client.${record.client}`), topic: t(`records:topic.${record.topic}`),
    };
    case 'prevention': return {
      ...NONE, form: list([t(`records:prevention.${record.type}`), record.material ? t(`records:preventionMaterial.${record.material}`) : '']),
      topic: list([record.topic ?? '', record.topic || !record.aim ? '' : t(`records:aim.${record.aim}`)]),
    };
    case 'correction': return { ...NONE, topic: t(`records:change.${record.change}`) };
    case 'special': return { ...NONE, form: t(`records:special.${record.type}`), basis: paperText(record.request ?? undefined, format) };
    case 'research': return {
      ...NONE, form: record.end === null ? t('records:research.running') : '', basis: list([t(`records:researchBasis.${record.basis}`), paperText(record.assignment, format)]), topic: record.title,
    };
  }
}

/** `№ 14, 05.03.2026`. */
export function paperText(paper: { number: string; date: string } | undefined, format: Formatters): string {
  return paper ? list([paper.number ? `№ ${paper.number}` : '', format.date(paper.date)]) : '';
}

/** Marks of a line that need a look: status, late, no special room and the other doubts; the person's own note last. */
export function useRowMarks(): (row: JournalRow) => string[] {
  const { t } = useTranslation(['records', 'common', 'journal']);
  return useMemo(() => (row) => {
    const marks: string[] = [];
    if (row.status !== 'active') marks.push(t(`common:status.${row.status}`));
    if (row.status === 'deleted') return marks;
    if (row.late) marks.push(t('common:status.late'));
    for (const code of row.doubts) if (code !== 'late_entry') marks.push(t(`journal:mark.${code}`));
    return row.record.note ? [...marks, row.record.note] : marks;
  }, [t]);
}

function each(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function list(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(', ');
}
