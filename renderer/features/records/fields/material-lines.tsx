/** The material of a research, line by line: what, on what, how many (order 227, point 18). */
import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  CARRIERS,
  RESEARCH_MATERIAL_KINDS,
} from '../../../../shared/regulation/order-227/points-17-29/point-18-material';
import { FieldPlace, FormChoice, FormNumber } from './form-fields';
import type { ResearchValues } from '../kinds/research.values';

/** The lines; a new one is a paper questionnaire with as many copies as forms came back. */
export function MaterialLines() {
  const { t } = useTranslation('records');
  const { control, getValues } = useFormContext<ResearchValues>();
  const lines = useFieldArray({ control, name: 'materials' });
  return (
    <FieldPlace name="materials">
      <Typography component="h3" variant="body2" sx={{ fontWeight: 600 }}>
        {t('field.materials')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {lines.fields.length === 0 ? t('materials.empty') : t('materials.hint')}
      </Typography>
      {lines.fields.map((line, index) => (
        <Box
          key={line.id}
          role="group"
          aria-label={t('examinees.row', { row: index + 1 })}
          sx={{ display: 'flex', gap: 1, mb: 1.25, alignItems: 'flex-start' }}
        >
          <FormChoice<ResearchValues, (typeof RESEARCH_MATERIAL_KINDS)[number]>
            name={`materials.${index}.kind`}
            label={t('field.materialKind')}
            options={RESEARCH_MATERIAL_KINDS}
            words={(value) => t(`materialKind.${value}`)}
            look="list"
          />
          <FormChoice<ResearchValues, (typeof CARRIERS)[number]>
            name={`materials.${index}.carrier`}
            label={t('field.carrier')}
            options={CARRIERS}
            words={(value) => t(`carrier.${value}`)}
            look="list"
          />
          <FormNumber<ResearchValues>
            name={`materials.${index}.quantity`}
            label={t('field.materialQuantity')}
            width={96}
          />
          <IconButton
            aria-label={t('materials.remove', { row: index + 1 })}
            onClick={() => lines.remove(index)}
            size="small"
            sx={{ mt: 0.5 }}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button
        size="small"
        startIcon={<AddIcon />}
        onClick={() => lines.append({ kind: 'questionnaire', carrier: 'paper', quantity: getValues('returned') })}
      >
        {t('materials.add')}
      </Button>
    </FieldPlace>
  );
}
