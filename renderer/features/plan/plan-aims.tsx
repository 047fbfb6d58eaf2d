/** Aim and tasks of a plan of the year as the order words them, to be read and taken over into a plan or a speech. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AnnualBook } from '../../../shared/domain/plan/plan';
import { AIMS, EDUCATION_TASKS } from '../../../shared/regulation/order-227/points-04-16/point-02-aims';
import {
  IDEOLOGY_TASK_WORDS,
  IDEOLOGY_TASKS,
} from '../../../shared/regulation/order-227/points-17-29/point-28-ideology-tasks';
import { Fold } from '../../ui';
import { shownLanguage } from './plan-words';

/** Folded away: who knows the order does not need it. */
export function PlanAims({ book }: { book: AnnualBook }) {
  const { t } = useTranslation('planCycle');
  const language = shownLanguage();
  const tasks = book === 'educational' ? EDUCATION_TASKS : IDEOLOGY_TASKS.map((task) => IDEOLOGY_TASK_WORDS[task]);
  return (
    <Fold title={t(book === 'educational' ? 'aims.educational' : 'aims.ideological')}>
      <Typography variant="body2">
        {t('aims.aim')}: {AIMS[book][language]}.
      </Typography>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {t('aims.tasks')}:
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5, typography: 'body2' }}>
        {tasks.map((words) => (
          <li key={words.kk}>{words[language]}</li>
        ))}
      </Box>
    </Fold>
  );
}
