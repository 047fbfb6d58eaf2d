/** The journal's filters as chips: each opens a small list, a chosen one can be taken off again. */
import { type ReactNode, useId, useState } from 'react';
import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import { useTranslation } from 'react-i18next';
import { JOURNAL_CATEGORIES } from '../../../shared/domain/journal/journal-query';
import { KINDS, STATUSES } from '../../../shared/domain/records/record';
import { normaliseCipher } from '../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import type { CivilDate } from '../../../shared/time/civil-date';
import { CivilDateField, TextField, useFormat } from '../../ui';
import { isNarrowed, type JournalChoice, PERIODS, type PeriodChoice, rangeOf, START } from './journal-filter';

export interface FilterChipsProps {
  choice: JournalChoice;
  today: CivilDate;
  onChange: (choice: JournalChoice) => void;
}

/** Direction, period, status, category, code, late, doubtful, from a file, under special conditions. */
export function FilterChips({ choice, today, onChange }: FilterChipsProps) {
  const { t } = useTranslation(['journal', 'journalList', 'common']);
  return (
    <Box
      role="group"
      aria-label={t('journal:filter.label')}
      sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <ManyChip
        label={t('journal:filter.kind')}
        options={KINDS}
        words={(kind) => t(`common:kind.${kind}`)}
        chosen={choice.kinds}
        onChange={(kinds) => onChange({ ...choice, kinds })}
      />
      <PeriodChip choice={choice} today={today} onChange={onChange} />
      <ManyChip
        label={t('journal:filter.status')}
        options={STATUSES}
        words={(status) => t(`common:status.${status}`)}
        chosen={choice.statuses}
        onChange={(statuses) => onChange({ ...choice, statuses })}
      />
      <ManyChip
        label={t('journalList:filter.category')}
        options={JOURNAL_CATEGORIES}
        words={(category) => t(`journalList:category.${category}`)}
        chosen={choice.categories}
        onChange={(categories) => onChange({ ...choice, categories })}
      />
      <CodeChip code={choice.code} onChange={(code) => onChange({ ...choice, code })} />
      <SwitchChip
        label={t('journal:filter.late')}
        on={choice.late}
        onChange={(late) => onChange({ ...choice, late })}
      />
      <SwitchChip
        label={t('journalList:filter.doubts')}
        on={choice.doubts}
        onChange={(doubts) => onChange({ ...choice, doubts })}
      />
      <SwitchChip
        label={t('journalList:filter.imported')}
        on={choice.imported}
        onChange={(imported) => onChange({ ...choice, imported })}
      />
      <SwitchChip
        label={t('journalList:filter.conditions')}
        on={choice.conditions}
        onChange={(conditions) => onChange({ ...choice, conditions })}
      />
      {isNarrowed(choice) ? (
        <Button size="small" onClick={() => onChange({ ...START, text: choice.text })}>
          {t('journal:filter.clear')}
        </Button>
      ) : null}
    </Box>
  );
}

function SwitchChip({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Chip
      label={label}
      variant={on ? 'filled' : 'outlined'}
      color={on ? 'primary' : 'default'}
      onClick={() => onChange(!on)}
      slotProps={{ root: { 'aria-pressed': on } }}
    />
  );
}

interface OpenerProps {
  label: string;
  value: string | null;
  onClear?: () => void;
  children: (anchor: HTMLElement | null, close: () => void, id: string) => ReactNode;
}

/** A chip that opens something; with a value it is filled and has a cross. */
function Opener({ label, value, onClear, children }: OpenerProps) {
  const { t } = useTranslation('journal');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const chosen = value !== null;
  return (
    <>
      <Chip
        id={id}
        variant={chosen ? 'filled' : 'outlined'}
        color={chosen ? 'primary' : 'default'}
        onClick={(event) => setAnchor(event.currentTarget)}
        label={chosen ? t('filter.some', { label, value }) : label}
        {...(chosen && onClear
          ? { onDelete: onClear }
          : {
              onDelete: (event: { currentTarget: Element }) =>
                setAnchor(event.currentTarget.closest<HTMLElement>('.MuiChip-root')),
              deleteIcon: <ArrowDropDownIcon />,
            })}
        slotProps={{ root: { 'aria-haspopup': 'true', 'aria-expanded': anchor !== null } }}
        sx={{ maxWidth: 320 }}
      />
      {children(anchor, () => setAnchor(null), id)}
    </>
  );
}

function ManyChip<T extends string>({
  label,
  options,
  words,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly T[];
  words: (value: T) => string;
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}) {
  const value =
    chosen.length === 0
      ? null
      : chosen.length === 1 && chosen[0] !== undefined
        ? words(chosen[0])
        : String(chosen.length);
  return (
    <Opener label={label} value={value} onClear={() => onChange([])}>
      {(anchor, close, id) => (
        <Menu
          anchorEl={anchor}
          open={anchor !== null}
          onClose={close}
          slotProps={{ list: { 'aria-labelledby': id, dense: true } }}
        >
          {options.map((option) => {
            const on = chosen.includes(option);
            return (
              <MenuItem
                key={option}
                role="menuitemcheckbox"
                aria-checked={on}
                onClick={() => onChange(on ? chosen.filter((one) => one !== option) : [...chosen, option])}
              >
                <ListItemIcon>
                  <Checkbox
                    edge="start"
                    size="small"
                    checked={on}
                    tabIndex={-1}
                    disableRipple
                    sx={{ p: 0 }}
                    slotProps={{ input: { 'aria-hidden': true } }}
                  />
                </ListItemIcon>
                <ListItemText>{words(option)}</ListItemText>
              </MenuItem>
            );
          })}
        </Menu>
      )}
    </Opener>
  );
}

function PeriodChip({ choice, today, onChange }: FilterChipsProps) {
  const { t } = useTranslation('journal');
  const format = useFormat();
  const { period, own } = choice;
  const value =
    period === 'own'
      ? `${own.from ? format.date(own.from) : '…'} – ${own.to ? format.date(own.to) : '…'}`
      : t(`filter.periods.${period}`);
  const wrong = own.from !== null && own.to !== null && own.from > own.to;
  return (
    <Opener
      label={t('filter.period')}
      value={value}
      {...(period === 'all' ? {} : { onClear: () => onChange({ ...choice, period: 'all' }) })}
    >
      {(anchor, close, id) => (
        <Popover
          open={anchor !== null}
          anchorEl={anchor}
          onClose={close}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{ paper: { 'aria-labelledby': id } }}
        >
          <MenuList aria-labelledby={id} dense autoFocusItem variant="selectedMenu">
            {PERIODS.map((one: PeriodChoice) => (
              <MenuItem
                key={one}
                role="menuitemradio"
                aria-checked={period === one}
                selected={period === one}
                onClick={() => {
                  onChange({ ...choice, period: one, ...(one === 'own' ? { own: rangeOf(choice, today) } : {}) });
                  if (one !== 'own') close();
                }}
              >
                {t(`filter.periods.${one}`)}
              </MenuItem>
            ))}
          </MenuList>
          {period === 'own' ? (
            <Box sx={{ display: 'flex', gap: 1, p: 2, pt: 1, width: 380 }}>
              <CivilDateField
                label={t('filter.from')}
                value={own.from}
                onChange={(from) => onChange({ ...choice, own: { ...own, from } })}
              />
              <CivilDateField
                label={t('filter.to')}
                value={own.to}
                onChange={(to) => onChange({ ...choice, own: { ...own, to } })}
                error={wrong ? t('filter.wrongOrder') : null}
              />
            </Box>
          ) : null}
        </Popover>
      )}
    </Opener>
  );
}

function CodeChip({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  const { t } = useTranslation('journal');
  return (
    <Opener label={t('filter.code')} value={code === '' ? null : code} onClear={() => onChange('')}>
      {(anchor, close) => (
        <Popover
          open={anchor !== null}
          anchorEl={anchor}
          onClose={close}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        >
          <Box sx={{ p: 2, width: 240 }}>
            <TextField
              label={t('filter.codeHint')}
              value={code}
              onChange={(text) => onChange(normaliseCipher(text))}
              monospace
              autoFocus
              maxLength={20}
              onKeyDown={(event) => {
                if (event.key === 'Enter') close();
              }}
            />
          </Box>
        </Popover>
      )}
    </Opener>
  );
}
