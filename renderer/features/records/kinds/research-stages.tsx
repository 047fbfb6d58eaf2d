/** Who takes part in a research and when its stages are (order 74, points 4 and 11). */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RESEARCH_STAGES } from '../../../../shared/regulation/order-74/order-74-stages';
import { EXAMINEE_CATEGORIES } from '../../../../shared/regulation/order-227/points-04-16/point-14-diagnostics';
import { FieldPlace, FieldRow, FormDate } from '../fields/form-fields';
import type { ResearchValues } from './research.values';

/** Roles as boxes to tick; never names. */
export function ParticipantRoles() {
  const { t } = useTranslation('records');
  const { field } = useController<ResearchValues, 'participants'>({ name: 'participants' });
  const chosen = field.value;
  return (
    <FieldPlace name="participants">
      <Box role="group" aria-label={t('field.participantRoles')}>
        <Typography component="h3" variant="body2" sx={{ fontWeight: 600 }}>
          {t('field.participantRoles')}
        </Typography>
        {EXAMINEE_CATEGORIES.map((role) => (
          <FormControlLabel
            key={role}
            label={t(`category.${role}`)}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(role)}
                onChange={(_, on) =>
                  field.onChange(EXAMINEE_CATEGORIES.filter((each) => (each === role ? on : chosen.includes(each))))
                }
              />
            }
          />
        ))}
      </Box>
    </FieldPlace>
  );
}

/** Three stages, each with its first and last day. */
export function ResearchStages() {
  const { t } = useTranslation('records');
  return (
    <Box role="group" aria-label={t('field.stages')} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box>
        <Typography component="h3" variant="body2" sx={{ fontWeight: 600 }}>
          {t('field.stages')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('research.stagesHint')}
        </Typography>
      </Box>
      {RESEARCH_STAGES.map((stage) => (
        <FieldRow key={stage}>
          <FormDate<ResearchValues>
            name={`stages.${stage}.from`}
            label={`${t(`researchStage.${stage}`)}: ${t('field.stageFrom')}`}
          />
          <FormDate<ResearchValues>
            name={`stages.${stage}.to`}
            label={`${t(`researchStage.${stage}`)}: ${t('field.stageTo')}`}
          />
        </FieldRow>
      ))}
    </Box>
  );
}
