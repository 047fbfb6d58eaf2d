/**
 * Who signs what: the psychologist, the authorised head, the commission of the act (D-11); who answers for the other
 * work.
 */
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { emptySignatory } from '../../../shared/domain/settings/settings';
import { ChoiceField, Section } from '../../ui';
import { BilingualField } from '../../window/bilingual-field';
import { DecisionFields } from './decision-fields';
import { ResponsibleList } from './responsible-list';
import type { TabProps } from './settings.page';
import { SignatoryFields } from './signatory-fields';

const MOST_MEMBERS = 10;

/** All persons, one card each. */
export function PeopleTab({ draft, change, fault }: TabProps) {
  const { t } = useTranslation('settings');
  const { commission } = draft;
  const setCommission = (part: Partial<typeof commission>) => change({ commission: { ...commission, ...part } });
  return (
    <>
      <Section title={t('people.title')} text={t('people.text')}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 2 }}>
          <SignatoryFields
            title={t('people.psychologist')}
            text={t('people.psychologistText')}
            value={draft.psychologist}
            onChange={(psychologist) => change({ psychologist })}
            path="psychologist"
            fault={fault}
          />
          <SignatoryFields
            title={t('people.head')}
            text={t('people.headText')}
            value={draft.authorisedHead}
            onChange={(authorisedHead) => change({ authorisedHead })}
            path="authorisedHead"
            fault={fault}
          />
          <BilingualField
            label={t('people.reportAddressee')}
            value={draft.reportAddressee}
            onChange={(reportAddressee) => change({ reportAddressee })}
            errors={{ kk: fault('reportAddressee.kk'), ru: fault('reportAddressee.ru') }}
            hint={t('people.reportAddresseeHint')}
          />
          <ChoiceField
            label={t('people.executionTo')}
            stacked
            value={draft.executionTo}
            onChange={(executionTo) => change({ executionTo })}
            options={[
              { value: 'authorised_head', label: t('people.executionAuthorised') },
              { value: 'head', label: t('people.executionHead') },
            ]}
          />
          {draft.executionTo === 'head' ? (
            <SignatoryFields
              title={t('people.bodyHead')}
              text={t('people.bodyHeadText')}
              value={draft.bodyHead}
              onChange={(bodyHead) => change({ bodyHead })}
              path="bodyHead"
              fault={fault}
            />
          ) : null}
          <BilingualField
            label={t('people.executionAddressee')}
            value={draft.executionAddressee}
            onChange={(executionAddressee) => change({ executionAddressee })}
            errors={{ kk: fault('executionAddressee.kk'), ru: fault('executionAddressee.ru') }}
            hint={t('people.executionAddresseeHint')}
          />
        </Box>
      </Section>
      <Section title={t('commission.title')} text={t('commission.text')}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 2 }}>
          <ChoiceField
            label={t('commission.signing')}
            stacked
            value={draft.actSigning}
            onChange={(actSigning) => change({ actSigning })}
            hint={t('commission.signingText')}
            options={[
              {
                value: 'commission',
                label: t('commission.signingCommission'),
                hint: t('commission.signingCommissionHint'),
              },
              { value: 'psychologist', label: t('commission.signingAlone'), hint: t('commission.signingAloneHint') },
            ]}
          />
          <SignatoryFields
            title={t('commission.chair')}
            value={commission.chair}
            onChange={(chair) => setCommission({ chair })}
            path="commission.chair"
            fault={fault}
          />
          {commission.members.map((member, index) => (
            <SignatoryFields
              // Members have no identity of their own; their place in the list is what the act prints.
              key={index}
              title={t('commission.member', { n: index + 1 })}
              value={member}
              path={`commission.members.${index}`}
              fault={fault}
              onChange={(next) => setCommission({ members: commission.members.with(index, next) })}
              action={
                <IconButton
                  aria-label={t('commission.remove', { n: index + 1 })}
                  onClick={() => setCommission({ members: commission.members.filter((_, place) => place !== index) })}
                >
                  <DeleteIcon />
                </IconButton>
              }
            />
          ))}
          {commission.members.length < MOST_MEMBERS ? (
            <Box>
              <Button
                startIcon={<AddIcon />}
                onClick={() => setCommission({ members: [...commission.members, emptySignatory()] })}
              >
                {t('commission.add')}
              </Button>
            </Box>
          ) : null}
          <Typography variant="h3" component="h3">
            {t('commission.decision')}
          </Typography>
          <DecisionFields
            value={commission.decision}
            onChange={(decision) => setCommission({ decision })}
            path="commission.decision"
            fault={fault}
          />
        </Box>
      </Section>
      <ResponsibleList draft={draft} change={change} fault={fault} />
    </>
  );
}
