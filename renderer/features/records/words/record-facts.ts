/** Everything a version says, field by field in words: for the panel of one record and for comparing its versions. */
import type { TFunction } from 'i18next';
import { RESEARCH_STAGES, type StageSpan, type WorkRecord, recordDate } from '../../../../shared/domain/records/record';
import type { Formatters } from '../../../ui';
import { methodsText } from '../entry/form-definition';
import { paperText } from './record-words';

/** One field of a version. `key` is the same in all versions. */
export interface Fact {
  key: string;
  label: string;
  value: string;
  /** Shown with the codes' face. */ code?: boolean;
}

type Words = TFunction<['records', 'common', 'journal', 'actBook']>;

/** The fields of a version that say something, in the order of its form. */
export function factsOf(record: WorkRecord, t: Words, format: Formatters): Fact[] {
  if (record.disposedByAct)
    return [
      fact('date', t('records:field.date'), format.date(recordDate(record))),
      fact('disposedByAct', t('actBook:disposal.fact'), paperText(record.disposedByAct, format)),
    ];
  const facts = [
    ...ownFacts(record, t, format),
    fact('task', t('records:field.task'), record.task ? t(`records:task.${record.task}`) : ''),
    fact(
      'conditions',
      t('records:field.conditions'),
      record.conditions ? t(`records:condition.${record.conditions}`) : '',
    ),
    fact('note', t('records:field.note'), record.note),
  ];
  return facts.filter(({ value }) => value !== '');
}

function ownFacts(record: WorkRecord, t: Words, format: Formatters): Fact[] {
  const label = (name: FieldName) => t(`records:field.${name}`);
  const days =
    record.kind === 'research'
      ? []
      : [
          fact('date', label('date'), format.date(record.date)),
          fact('start', label('start'), record.start ? format.date(record.start) : ''),
        ];
  switch (record.kind) {
    case 'diagnostics':
      return [
        ...days,
        fact('purpose', label('purpose'), t(`records:purpose.${record.purpose}`)),
        fact('assignment', label('assignment'), paperText(record.assignment, format)),
        fact(
          'examinees',
          label('examinees'),
          record.examinees
            .map((e) =>
              [
                e.code,
                t(`records:category.${e.category}`),
                t(`records:basisShort.${e.basis}`),
                t(`records:outcome.${e.outcome}`),
                e.recommendation ? t(`records:recommendation.${e.recommendation}`) : '',
              ]
                .filter(Boolean)
                .join(' · '),
            )
            .join('\n'),
        ),
        fact('methods', label('methods'), methodsText(record.methods)),
        fact('conclusion', label('conclusion'), record.conclusion),
        fact('recommendations', label('recommendations'), record.recommendations),
      ];
    case 'counselling':
      return [
        ...days,
        fact('form', label('form'), t(`records:form.${record.form}`)),
        { ...fact('codes', label('codes'), record.codes.join(', ')), code: true },
        fact('client', label('client'), t(`records:client.${record.client}`)),
        fact('channel', label('channel'), t(`records:channel.${record.channel}`)),
        fact('initiative', label('initiative'), t(`records:initiative.${record.initiative}`)),
        fact('topic', label('topicKind'), t(`records:topic.${record.topic}`)),
        fact('specialRoom', label('specialRoom'), t(record.specialRoom ? 'records:yes' : 'records:no')),
        fact('content', label('content'), record.content),
        fact('result', label('result'), record.result),
      ];
    case 'prevention':
      return [
        ...days,
        fact('type', label('preventionType'), t(`records:prevention.${record.type}`)),
        fact(
          'participants',
          label('participants'),
          record.type === 'methodical' && record.participants === 0 ? '' : format.number(record.participants),
        ),
        { ...fact('code', label('code'), record.code), code: true },
        fact(
          'material',
          label('preventionMaterial'),
          record.material ? t(`records:preventionMaterial.${record.material}`) : '',
        ),
        fact('quantity', label('quantity'), number(record.quantity, format)),
        fact('copies', label('copies'), number(record.copies, format)),
        fact('aim', label('aim'), record.aim ? t(`records:aim.${record.aim}`) : ''),
        fact('topic', label('topic'), record.topic),
        fact('audience', label('audience'), record.audience),
        fact('methods', label('methods'), methodsText(record.methods)),
      ];
    case 'correction':
      return [
        ...days,
        { ...fact('code', label('code'), record.code), code: true },
        fact('change', label('change'), t(`records:change.${record.change}`)),
        fact(
          'contraindications',
          label('contraindications'),
          t(
            record.contraindicationsAbsent ? 'records:contraindicationsFound.no' : 'records:contraindicationsFound.yes',
          ),
        ),
        fact(
          'contraindicationsBasis',
          label('contraindicationsBasis'),
          record.contraindicationsBasis ? t(`records:contraindicationsBasis.${record.contraindicationsBasis}`) : '',
        ),
        fact('content', label('content'), record.content),
        fact('result', label('result'), record.result),
      ];
    case 'special':
      return [
        ...days,
        fact('type', label('specialType'), t(`records:special.${record.type}`)),
        fact('request', label('request'), paperText(record.request ?? undefined, format)),
        fact('requestedBy', label('requestedBy'), record.requestedBy),
        fact('content', label('content'), record.content),
        fact('result', label('result'), record.result),
      ];
    case 'research':
      return [
        fact('title', label('title'), record.title),
        fact('basis', label('basis'), t(`records:researchBasis.${record.basis}`)),
        fact('monitoring', label('monitoring'), record.monitoring ? t(`records:monitoring.${record.monitoring}`) : ''),
        fact('assignment', label('assignment'), paperText(record.assignment, format)),
        fact('start', label('researchStart'), format.date(record.start)),
        fact('end', label('end'), record.end ? format.date(record.end) : t('records:research.running')),
        fact('headcount', label('headcount'), format.number(record.headcount)),
        fact('returned', label('returned'), format.number(record.returned)),
        fact('invalid', label('invalid'), format.number(record.invalid)),
        fact('valid', label('valid'), format.number(record.valid)),
        fact(
          'materials',
          label('materials'),
          record.materials
            .map((line) =>
              [
                t(`records:materialKind.${line.kind}`),
                t(`records:carrier.${line.carrier}`),
                format.number(line.quantity),
              ].join(' · '),
            )
            .join('\n'),
        ),
        fact(
          'hold',
          t('common:status.on_hold'),
          record.hold
            ? [format.date(record.hold.from), record.hold.basis ? `№ ${record.hold.basis}` : '', record.hold.reason]
                .filter(Boolean)
                .join(' · ')
            : '',
        ),
        fact('destroyedByAct', t('common:status.destroyed'), paperText(record.destroyedByAct, format)),
        fact(
          'participants',
          label('participantRoles'),
          (record.participants ?? []).map((role) => t(`records:category.${role}`)).join(', '),
        ),
        fact(
          'stages',
          label('stages'),
          RESEARCH_STAGES.flatMap((stage) =>
            spanText(t(`records:researchStage.${stage}`), record.stages?.[stage], format),
          ).join('\n'),
        ),
        fact('invalidReasons', label('invalidReasons'), record.invalidReasons),
        fact('results', label('results'), record.results),
        fact('forecast', label('forecast'), record.forecast),
        fact('recommendations', label('recommendations'), record.recommendations),
      ];
  }
}

function spanText(stage: string, span: StageSpan | undefined, format: Formatters): string[] {
  return span ? [`${stage}: ${format.date(span.from)} – ${span.to ? format.date(span.to) : '…'}`] : [];
}

type FieldName = keyof (typeof import('../../../../shared/texts/records/kk'))['records']['field'];

function fact(key: string, label: string, value: string | undefined): Fact {
  return { key, label, value: value ?? '' };
}

function number(value: number | undefined, format: Formatters): string {
  return value === undefined ? '' : format.number(value);
}

/** A field that two versions say differently; an empty text means the version says nothing. */
export interface FactChange {
  key: string;
  label: string;
  before: string;
  after: string;
}

/** What changed from one version to the next, the status among it. */
export function changesBetween(before: WorkRecord, after: WorkRecord, t: Words, format: Formatters): FactChange[] {
  const read = (record: WorkRecord) =>
    new Map(
      [
        fact('status', t('journal:detail.status'), t(`common:status.${record.status}`)),
        ...factsOf(record, t, format),
      ].map((one) => [one.key, one]),
    );
  const [old, now] = [read(before), read(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [left, right] = [old.get(key), now.get(key)];
    if (left?.value === right?.value) return [];
    const [gone, come] =
      key === 'examinees' || key === 'materials'
        ? onlyDifferent(left?.value ?? '', right?.value ?? '')
        : [left?.value ?? '', right?.value ?? ''];
    return [{ key, label: (right ?? left)?.label ?? '', before: gone, after: come }];
  });
}

/** Of two lists of lines those that the other does not have: one changed person among fifty is seen at once. */
function onlyDifferent(before: string, after: string): [string, string] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [old.filter((line) => !now.includes(line)).join('\n'), now.filter((line) => !old.includes(line)).join('\n')];
}
