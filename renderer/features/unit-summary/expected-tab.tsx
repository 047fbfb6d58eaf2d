/** The list of units whose reports are waited for: who has sent one and who has not. */
import { useState } from 'react';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';
import { useVaultAction } from '../../window/vault-hooks';
import type { ExpectedUnit } from '../../../shared/import/unit-summary/unit-report';
import { foldedWords } from '../../../shared/import/unit-summary/words';
import { EmptyState, ErrorNotice, FilterChips, Section, compareText, useToast } from '../../ui';
import { currentLanguage } from '../../i18n/setup';
import type { SummaryView } from '../../vault/api';
import { UnitDialog, UnitsDialog } from './unit-dialogs';
import { unitName } from './summary-words';

/** Everything a person does with the list is one whole writing of it, and can be undone. */
export function ExpectedTab({ view, onByHand }: { view: SummaryView; onByHand: (unitId: string) => void }) {
  const { t } = useTranslation(['unitSummary', 'common']);
  const [toast, action] = [useToast(), useVaultAction()];
  const [dialog, setDialog] = useState<{ kind: 'one'; unit: ExpectedUnit | null } | { kind: 'many' } | null>(null);
  const [filter, setFilter] = useState<'all' | 'missing'>('all');
  const { expected } = view;
  const missing = new Set(view.missing.map(({ id }) => id));
  const compare = compareText(currentLanguage());
  const shown = expected
    .filter(({ id }) => filter === 'all' || missing.has(id))
    .toSorted((a, b) => compare(unitName(a.name), unitName(b.name)));
  const found = unlisted(view);

  const save = async (units: ExpectedUnit[], words: string) => {
    const before = expected;
    const answer = await action.run((vault) => vault.saveExpectedUnits(units));
    if (answer.ok)
      toast(words, 'success', {
        label: t('common:action.undo'),
        run: () =>
          void action
            .run((vault) => vault.saveExpectedUnits(before))
            .then((back) => {
              if (back.ok) toast(t('unitSummary:expected.restored'));
            }),
      });
    return answer.ok;
  };
  const saveOne = async (unit: ExpectedUnit) => {
    if (
      await save(
        unit.id === '' ? [...expected, unit] : expected.map((one) => (one.id === unit.id ? unit : one)),
        t('unitSummary:expected.saved'),
      )
    )
      setDialog(null);
  };
  const add = async (units: ExpectedUnit[]) => {
    const known = new Set(expected.flatMap(({ name }) => [name.kk, name.ru].map(foldedWords)).filter(Boolean));
    const fresh = units.filter(
      ({ name }) => ![name.kk, name.ru].map(foldedWords).some((one) => one !== '' && known.has(one)),
    );
    if (await save([...expected, ...fresh], t('unitSummary:expected.fromFilesDone', { n: fresh.length })))
      setDialog(null);
  };

  return (
    <Section
      title={t('unitSummary:expected.title')}
      text={t('unitSummary:expected.text')}
      action={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {found.length > 0 ? (
            <Button variant="outlined" disabled={action.busy} onClick={() => void add(found)}>
              {t('unitSummary:expected.fromFiles', { n: found.length })}
            </Button>
          ) : null}
          <Button variant="outlined" onClick={() => setDialog({ kind: 'many' })}>
            {t('unitSummary:expected.addMany')}
          </Button>
          <Button variant="outlined" onClick={() => setDialog({ kind: 'one', unit: null })}>
            {t('unitSummary:expected.add')}
          </Button>
        </Box>
      }
    >
      <ErrorNotice error={action.error} onClose={action.clearError} />
      {expected.length === 0 ? (
        <EmptyState compact title={t('unitSummary:expected.empty')} text={t('unitSummary:expected.emptyText')} />
      ) : (
        <>
          <Box sx={{ mb: 1 }}>
            <FilterChips
              label={t('unitSummary:expected.filter')}
              value={filter}
              options={[
                { value: 'all', label: t('unitSummary:expected.all') },
                { value: 'missing', label: `${t('unitSummary:expected.onlyMissing')} (${missing.size})` },
              ]}
              onChange={setFilter}
            />
          </Box>
          <Box
            component="ul"
            sx={{
              listStyle: 'none',
              m: 0,
              p: 0,
              border: 1,
              borderColor: 'divider',
              borderRadius: 2,
              bgcolor: 'background.paper',
            }}
          >
            {shown.map((unit) => (
              <Box
                component="li"
                key={unit.id}
                sx={{
                  display: 'flex',
                  alignItems: 'center',
                  gap: 1,
                  px: 1.5,
                  py: 0.5,
                  borderBottom: 1,
                  borderColor: 'divider',
                  '&:last-child': { borderBottom: 0 },
                  contentVisibility: 'auto',
                  containIntrinsicSize: 'auto 44px',
                }}
              >
                <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
                  {unitName(unit.name)}
                  <Box component="span" sx={{ color: 'text.secondary', typography: 'body2', ml: 1 }}>
                    {[unit.code, currentLanguage() === 'ru' ? unit.name.kk : unit.name.ru]
                      .filter((one) => one && one !== unitName(unit.name))
                      .join(' · ')}
                  </Box>
                </Box>
                {missing.has(unit.id) ? (
                  <Button
                    size="small"
                    onClick={() => onByHand(unit.id)}
                    aria-label={`${unitName(unit.name)}: ${t('unitSummary:byHand')}`}
                  >
                    {t('unitSummary:byHand')}
                  </Button>
                ) : null}
                <Chip
                  size="small"
                  variant="outlined"
                  color={missing.has(unit.id) ? 'warning' : 'success'}
                  label={t(missing.has(unit.id) ? 'unitSummary:expected.missing' : 'unitSummary:expected.received')}
                />
                <IconButton
                  size="small"
                  onClick={() => setDialog({ kind: 'one', unit })}
                  aria-label={t('unitSummary:expected.edit', { name: unitName(unit.name) })}
                >
                  <EditIcon fontSize="small" />
                </IconButton>
                <IconButton
                  size="small"
                  disabled={action.busy}
                  onClick={() =>
                    void save(
                      expected.filter(({ id }) => id !== unit.id),
                      t('unitSummary:expected.removed', { name: unitName(unit.name) }),
                    )
                  }
                  aria-label={t('unitSummary:expected.remove', { name: unitName(unit.name) })}
                >
                  <DeleteIcon fontSize="small" />
                </IconButton>
              </Box>
            ))}
          </Box>
        </>
      )}
      {dialog?.kind === 'one' ? (
        <UnitDialog
          unit={dialog.unit}
          busy={action.busy}
          error={action.error}
          onSave={(unit) => void saveOne(unit)}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog?.kind === 'many' ? (
        <UnitsDialog
          busy={action.busy}
          error={action.error}
          onSave={(units) => void add(units)}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Section>
  );
}

/** Units of files that the list does not have, each once. */
function unlisted(view: SummaryView): ExpectedUnit[] {
  const found = new Map<string, ExpectedUnit>();
  for (const { unit, key, name, report } of view.reports) {
    if (unit || (name.kk === '' && name.ru === '')) continue;
    const known = found.get(key);
    const code = report.reading?.code ?? '';
    found.set(key, {
      id: '',
      code: known?.code || (/^[A-Za-z0-9-]{0,30}$/.test(code) ? code : ''),
      name: { kk: known?.name.kk || name.kk, ru: known?.name.ru || name.ru },
      also: [],
    });
  }
  return [...found.values()];
}
