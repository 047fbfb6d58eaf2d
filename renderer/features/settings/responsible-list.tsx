/**
 * Who answers for educational and ideological work (order 227, points 8 and 30), each with the decision that named
 * them.
 */
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';
import { RESPONSIBLE_FOR, emptyResponsible } from '../../../shared/domain/settings/settings';
import { ChoiceField, Section, TextField } from '../../ui';
import { BilingualField } from '../../window/bilingual-field';
import { DecisionFields } from './decision-fields';
import { PersonCard } from './person-card';
import { type DraftResponsible, NO_DECISION } from './settings-draft';
import type { TabProps } from './settings.page';

const MOST = 20;

/** A card per person or unit; none is a valid list. */
export function ResponsibleList({ draft, change, fault }: TabProps) {
  const { t } = useTranslation('settings');
  const { responsible } = draft;
  const set = (index: number, part: Partial<DraftResponsible>) =>
    change({ responsible: responsible.map((one, place) => (place === index ? { ...one, ...part } : one)) });
  const errors = (path: string) => ({ kk: fault(`${path}.kk`), ru: fault(`${path}.ru`) });
  return (
    <Section title={t('responsible.title')} text={t('responsible.text')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 2 }}>
        {responsible.map((one, index) => {
          const path = `responsible.${index}`;
          return (
            <PersonCard
              // They have no identity of their own but their place in the list.
              key={index}
              title={t('responsible.one', { n: index + 1 })}
              action={
                <IconButton
                  aria-label={t('responsible.remove', { n: index + 1 })}
                  onClick={() => change({ responsible: responsible.filter((_, place) => place !== index) })}
                >
                  <DeleteIcon />
                </IconButton>
              }
            >
              <ChoiceField
                label={t('responsible.area')}
                value={one.area}
                onChange={(area) => set(index, { area })}
                options={RESPONSIBLE_FOR.map((area) => ({ value: area, label: t(`responsible.areas.${area}`) }))}
              />
              <BilingualField
                label={t('responsible.unit')}
                value={one.unit}
                onChange={(unit) => set(index, { unit })}
                errors={errors(`${path}.unit`)}
              />
              <BilingualField
                label={t('people.name')}
                value={one.name}
                onChange={(name) => set(index, { name })}
                errors={errors(`${path}.name`)}
              />
              <BilingualField
                label={t('people.position')}
                value={one.position}
                onChange={(position) => set(index, { position })}
                errors={errors(`${path}.position`)}
              />
              <BilingualField
                label={t('people.rank')}
                value={one.rank}
                onChange={(rank) => set(index, { rank })}
                errors={errors(`${path}.rank`)}
              />
              <TextField
                label={t('responsible.namedBy')}
                value={one.namedBy}
                onChange={(namedBy) => set(index, { namedBy })}
                maxLength={300}
              />
              <DecisionFields
                value={one.decision}
                onChange={(decision) => set(index, { decision })}
                path={`${path}.decision`}
                fault={fault}
              />
            </PersonCard>
          );
        })}
        {responsible.length < MOST ? (
          <Box>
            <Button
              startIcon={<AddIcon />}
              onClick={() =>
                change({ responsible: [...responsible, { ...emptyResponsible(), decision: NO_DECISION }] })
              }
            >
              {t('responsible.add')}
            </Button>
          </Box>
        ) : null}
      </Box>
    </Section>
  );
}
