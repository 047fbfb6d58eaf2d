/** Which columns the grid shows. */
import { useId, useState } from 'react';
import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import {
  JOURNAL_COLUMNS,
  type JournalColumn,
  type JournalLayout,
  START_LAYOUT,
} from '../../../shared/domain/journal/journal-query';

/** Without these a line could not be told from another. */
const ALWAYS: readonly JournalColumn[] = ['number', 'date', 'kind'];

/** A menu of the columns; number, day and direction stay. */
export function ColumnsButton({
  layout,
  onChange,
}: {
  layout: JournalLayout;
  onChange: (layout: JournalLayout) => void;
}) {
  const { t } = useTranslation(['journal', 'journalList']);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const toggle = (column: JournalColumn) =>
    onChange({
      ...layout,
      hidden: layout.hidden.includes(column)
        ? layout.hidden.filter((one) => one !== column)
        : [...layout.hidden, column],
    });
  return (
    <>
      <Button
        id={id}
        size="small"
        color="inherit"
        startIcon={<ViewColumnIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={t('journalList:columns.keys')}
      >
        {t('journalList:columns.button')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('journalList:columns.menu'), dense: true } }}
      >
        {JOURNAL_COLUMNS.filter((column) => !ALWAYS.includes(column)).map((column) => {
          const on = !layout.hidden.includes(column);
          return (
            <MenuItem key={column} role="menuitemcheckbox" aria-checked={on} onClick={() => toggle(column)}>
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
              <ListItemText>{t(`journal:column.${column}`)}</ListItemText>
            </MenuItem>
          );
        })}
        <Divider />
        <MenuItem
          onClick={() => {
            setAnchor(null);
            onChange({ ...START_LAYOUT, sort: layout.sort });
          }}
        >
          {t('journalList:columns.reset')}
        </MenuItem>
      </Menu>
    </>
  );
}
