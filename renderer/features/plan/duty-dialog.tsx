/**
 * Who answers for an annual plan, as the settings have it (order 227, points 8 and 30), and whether Today asks for the
 * plan.
 */
import { useState } from 'react';
import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AnnualBook, PlanDuty } from '../../../shared/domain/plan/plan';
import type { Bilingual } from '../../../shared/domain/settings/settings';
import { useVaultAction } from '../../window/vault-hooks';
import { FormDialog, useFormat, useToast } from '../../ui';
import { shownLanguage } from './plan-words';
import { pagePath } from '../../window/pages';

export interface DutyDialogProps {
  book: AnnualBook;
  duty: PlanDuty;
  onClose: () => void;
}

/** Mounted while it is open. */
export function DutyDialog({ book, duty, onClose }: DutyDialogProps) {
  const { t } = useTranslation('planCycle');
  const format = useFormat();
  const [toast, action] = [useToast(), useVaultAction()];
  const [remind, setRemind] = useState(duty.remind);
  const said = (words: Bilingual) => words[shownLanguage()] || words.kk || words.ru;
  const person = [said(duty.person.name), said(duty.person.position), said(duty.person.rank)]
    .filter(Boolean)
    .join(', ');
  const named = [
    duty.namedBy,
    duty.decision ? t('duty.decision', { number: duty.decision.number, date: format.date(duty.decision.date) }) : '',
  ]
    .filter(Boolean)
    .join(', ');
  const lines = [
    [t('duty.unit'), said(duty.unit)],
    [t('duty.person'), person],
    [t('duty.namedBy'), named],
  ].filter(([, value]) => value);
  const save = async () => {
    const answer = await action.run((vault) => vault.remindOfAnnualPlan(book, remind));
    if (!answer.ok) return;
    toast(t('duty.saved'));
    onClose();
  };
  return (
    <FormDialog
      open
      title={t('duty.title')}
      saveLabel={t('field.save')}
      busy={action.busy}
      error={action.error}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Typography>{t('duty.text', { point: book === 'educational' ? 8 : 30 })}</Typography>
      {lines.length > 0 ? (
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'max-content 1fr',
            columnGap: 2,
            rowGap: 1,
            m: 0,
            '& dd': { m: 0 },
          }}
        >
          {lines.flatMap(([label, value]) => [
            <Typography key={`${label}-label`} component="dt" sx={{ color: 'text.secondary' }}>
              {label}
            </Typography>,
            <Typography key={label} component="dd">
              {value}
            </Typography>,
          ])}
        </Box>
      ) : (
        <Typography sx={{ fontWeight: 600 }}>{t('duty.none')}</Typography>
      )}
      <Box>
        <Button
          component={Link}
          to={pagePath('settings', { tab: 'people' })}
          startIcon={<SettingsIcon />}
          variant="outlined"
        >
          {t('duty.toSettings')}
        </Button>
      </Box>
      <Box>
        <FormControlLabel
          control={<Checkbox checked={remind} onChange={(_, next) => setRemind(next)} />}
          label={t('duty.remind')}
        />
        <FormHelperText sx={{ mt: 0, ml: 4 }}>{t('duty.remindHint')}</FormHelperText>
      </Box>
    </FormDialog>
  );
}
