/** What the vault knows of the body and how it works; and how the program looks. */
import { useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Settings } from '../../../shared/domain/settings/settings';
import { useVaultAction, useVaultQuery } from '../../window/vault-hooks';
import { ErrorNotice, LoadingState, Page, useConfirmLeave, useToast } from '../../ui';
import { CalendarTab } from './calendar-tab';
import { DocumentsTab } from './documents-tab';
import { PeopleTab } from './people-tab';
import { ProgramTab } from './program-tab';
import { RulesTab } from './rules-tab';
import { SecurityTab } from './security-tab';
import { draftOf, type Faults, settingsOf, type SettingsDraft, type SettingsTab, tabOf } from './settings-draft';
import { UnitTab } from './unit-tab';

const TABS: readonly SettingsTab[] = ['unit', 'people', 'documents', 'rules', 'calendar', 'security', 'program'];

/** What every tab gets. */
export interface TabProps {
  draft: SettingsDraft;
  change: (part: Partial<SettingsDraft>) => void;
  fault: (path: string) => string | null;
}

/** Loads the settings and hands them to the form. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  if (!settings.data)
    return <Page title={t('title')}>{settings.error ? <ErrorNotice error={settings.error} /> : <LoadingState />}</Page>;
  return <SettingsForm saved={settings.data} />;
}

function SettingsForm({ saved }: { saved: Settings }) {
  const { t } = useTranslation(['settings', 'common']);
  const toast = useToast();
  const action = useVaultAction();
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [query] = useSearchParams();
  const [tab, setTab] = useState<SettingsTab>(() => TABS.find((name) => name === query.get('tab')) ?? 'unit');
  const [faults, setFaults] = useState<Faults>({});
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(saved));
  useConfirmLeave(dirty);

  // A message's "undo" outlives the rendering it was made in.
  const latest = useRef(draft);
  latest.current = draft;
  const change = (part: Partial<SettingsDraft>) => {
    const next = { ...latest.current, ...part };
    setDraft(next);
    // Once faults are shown they follow the typing.
    if (Object.keys(faults).length > 0) {
      const checked = settingsOf(next);
      setFaults('faults' in checked ? checked.faults : {});
    }
  };
  const save = async () => {
    const checked = settingsOf(draft);
    if ('faults' in checked) {
      setFaults(checked.faults);
      const first = Object.keys(checked.faults)[0];
      if (first) setTab(tabOf(first));
      toast(t('settings:fix'), 'warning');
      return;
    }
    const answer = await action.run((vault) => vault.saveSettings(checked.settings));
    if (!answer.ok) return;
    setDraft(draftOf(answer.value));
    toast(t('settings:saved'));
  };

  const fault = (path: string) => (faults[path] ? t(`settings:fault.${faults[path]}`) : null);
  const props: TabProps = { draft, change, fault };
  return (
    <Page
      title={t('settings:title')}
      action={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
            {dirty ? t('settings:unsaved') : ''}
          </Typography>
          <Button variant="contained" onClick={() => void save()} disabled={!dirty || action.busy}>
            {t('common:action.save')}
          </Button>
        </Box>
      }
    >
      <Box>
        <Tabs
          value={tab}
          onChange={(_, next: SettingsTab) => setTab(next)}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label={t('settings:title')}
          sx={{ borderBottom: 1, borderColor: 'divider', mb: 3 }}
        >
          {TABS.map((name) => {
            const faulty = Object.keys(faults).some((path) => tabOf(path) === name);
            return (
              <Tab
                key={name}
                value={name}
                id={`settings-${name}`}
                aria-controls={`settings-${name}-panel`}
                label={
                  <Typography component="span" sx={{ fontWeight: 600, color: faulty ? 'error.main' : 'inherit' }}>
                    {t(`settings:tab.${name}`)}
                  </Typography>
                }
              />
            );
          })}
        </Tabs>
        <ErrorNotice error={action.error} onClose={action.clearError} />
        <Box
          role="tabpanel"
          id={`settings-${tab}-panel`}
          aria-labelledby={`settings-${tab}`}
          sx={{ display: 'flex', flexDirection: 'column', gap: 4, maxWidth: 820 }}
        >
          {tab === 'unit' ? <UnitTab {...props} /> : null}
          {tab === 'people' ? <PeopleTab {...props} /> : null}
          {tab === 'documents' ? <DocumentsTab {...props} /> : null}
          {tab === 'rules' ? <RulesTab {...props} /> : null}
          {tab === 'calendar' ? <CalendarTab {...props} /> : null}
          {tab === 'security' ? <SecurityTab /> : null}
          {tab === 'program' ? <ProgramTab {...props} /> : null}
        </Box>
      </Box>
    </Page>
  );
}
