/** The readings of the order that the body chooses itself (D-05, D-19). */
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useTranslation } from 'react-i18next';
import { ChoiceField, Section, TextField } from '../../ui';
import type { TabProps } from './settings.page';

/** Period, signs of a code, methods. */
export function RulesTab({ draft, change, fault }: TabProps) {
  const { t } = useTranslation('settings');
  const { t: summary } = useTranslation('unitSummary');
  return (
    <>
      <Section title={t('rules.period')} text={t('rules.periodText')}>
        <ChoiceField
          label={t('rules.period')}
          hideLabel
          stacked
          value={draft.periodMode}
          onChange={(periodMode) => change({ periodMode })}
          options={[
            { value: 'calendar', label: t('rules.calendar'), hint: t('rules.calendarHint') },
            { value: 'cutoff25', label: t('rules.cutoff25'), hint: t('rules.cutoff25Hint') },
          ]}
        />
      </Section>
      <Section title={t('rules.candidates')} text={t('rules.candidatesText')}>
        <FormControlLabel
          control={
            <Switch
              checked={draft.candidateUnit === 'persons'}
              onChange={(_, on) => change({ candidateUnit: on ? 'persons' : 'examinations' })}
            />
          }
          label={t('rules.candidatesOn')}
        />
      </Section>
      <Section title={t('rules.code')} text={t('rules.codeText')}>
        <ChoiceField
          label={t('rules.code')}
          hideLabel
          stacked
          value={draft.codeAlphabet}
          onChange={(codeAlphabet) => change({ codeAlphabet })}
          options={[
            { value: 'digits', label: t('rules.digits'), hint: t('rules.digitsHint') },
            { value: 'letters', label: t('rules.letters'), hint: t('rules.lettersHint') },
          ]}
        />
      </Section>
      <Section title={t('rules.checkSign')} text={t('rules.checkSignText')}>
        <FormControlLabel
          control={<Switch checked={draft.codeCheckSign} onChange={(_, codeCheckSign) => change({ codeCheckSign })} />}
          label={t('rules.checkSignOn')}
        />
      </Section>
      <Section title={t('rules.methods')} text={t('rules.methodsText')}>
        <TextField
          label={t('rules.methodsLabel')}
          value={draft.methods.join('\n')}
          onChange={(text) => change({ methods: text.split('\n') })}
          multiline
          minRows={4}
          error={fault('methods')}
        />
      </Section>
      <Section title={summary('setting.title')} text={summary('setting.text')}>
        <FormControlLabel
          control={<Switch checked={draft.unitSummary} onChange={(_, unitSummary) => change({ unitSummary })} />}
          label={summary('setting.on')}
        />
      </Section>
    </>
  );
}
