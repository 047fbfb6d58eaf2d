/** Whose vault it is. Only the unit's code is needed now; the rest can wait for the settings. */
import { type FormEvent, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Settings, settingsSchema } from '../../../../shared/domain/settings/settings';
import { NumberField, TextField } from '../../../ui';
import { BilingualField } from '../../../window/bilingual-field';

const codeSchema = settingsSchema.shape.unit.shape.code;

/** A short form; `onNext` gets the settings with what was typed. */
export function BodyStep({
  settings,
  onBack,
  onNext,
}: {
  settings: Settings;
  onBack: () => void;
  onNext: (settings: Settings) => void;
}) {
  const { t } = useTranslation(['setup', 'settings', 'common']);
  const [draft, setDraft] = useState(settings);
  const [shown, setShown] = useState(false);
  const { unit, psychologist } = draft;
  const codeWrong = !codeSchema.safeParse(unit.code).success;
  const setUnit = (part: Partial<Settings['unit']>) => setDraft({ ...draft, unit: { ...unit, ...part } });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShown(true);
    if (!codeWrong) onNext(draft);
  };

  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box>
        <Typography variant="h1">{t('setup:body.title')}</Typography>
        <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{t('setup:body.text')}</Typography>
      </Box>
      <BilingualField label={t('settings:unit.name')} value={unit.name} onChange={(name) => setUnit({ name })} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, alignItems: 'start' }}>
        <TextField
          label={t('settings:unit.code')}
          value={unit.code}
          onChange={(code) => setUnit({ code: code.trim() })}
          required
          error={shown && codeWrong ? t('settings:fault.code') : null}
          hint={t('settings:unit.codeHint')}
          maxLength={30}
        />
        <NumberField
          label={t('settings:unit.headcount')}
          value={unit.headcount}
          onChange={(headcount) => setUnit({ headcount })}
          max={100_000}
          hint={t('settings:unit.headcountHint')}
        />
      </Box>
      <BilingualField label={t('settings:unit.city')} value={unit.city} onChange={(city) => setUnit({ city })} />
      <Typography variant="h2" sx={{ mt: 1 }}>
        {t('settings:people.psychologist')}
      </Typography>
      <BilingualField
        label={t('settings:people.name')}
        value={psychologist.name}
        onChange={(name) => setDraft({ ...draft, psychologist: { ...psychologist, name } })}
      />
      <BilingualField
        label={t('settings:people.position')}
        value={psychologist.position}
        onChange={(position) => setDraft({ ...draft, psychologist: { ...psychologist, position } })}
      />
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Button onClick={onBack}>{t('common:action.back')}</Button>
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button onClick={() => onNext(codeWrong ? settings : draft)}>{t('setup:body.later')}</Button>
          <Button type="submit" variant="contained">
            {t('common:action.next')}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
