/** Views of the journal kept under a name: chosen from a menu, kept, renamed, deleted with a way back. */
import { useId, useState } from 'react';
import BookmarksIcon from '@mui/icons-material/BookmarksOutlined';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import type { JournalChoice, JournalLayout, JournalView } from '../../../shared/domain/journal/journal-query';
import { useVaultQuery } from '../../window/vault-hooks';
import { ManageViewsDialog } from './manage-views-dialog';
import { SaveViewDialog } from './save-view-dialog';

export interface ViewsButtonProps {
  choice: JournalChoice;
  layout: JournalLayout;
  onApply: (view: JournalView) => void;
}

/** The menu of views. */
export function ViewsButton({ choice, layout, onApply }: ViewsButtonProps) {
  const { t } = useTranslation('journalList');
  const views = useVaultQuery(['journal', 'views'], (vault) => vault.journalViews());
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const id = useId();
  const current = views.data?.find((view) => sameView(view, choice, layout));
  const pick = (run: () => void) => () => {
    setAnchor(null);
    run();
  };
  return (
    <>
      <Button
        id={id}
        size="small"
        color="inherit"
        startIcon={<BookmarksIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        sx={{ maxWidth: 260, '& .MuiButton-icon': { flex: 'none' } }}
      >
        {current ? t('views.current', { name: current.name }) : t('views.button')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': id } }}
      >
        {views.data?.length === 0 ? <MenuItem disabled>{t('views.none')}</MenuItem> : null}
        {views.data?.map((view) => (
          <MenuItem
            key={view.id}
            role="menuitemradio"
            aria-checked={view === current}
            selected={view === current}
            onClick={pick(() => onApply(view))}
          >
            {view.name}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={pick(() => setDialog('save'))}>{t('views.save')}</MenuItem>
        <MenuItem disabled={!views.data?.length} onClick={pick(() => setDialog('manage'))}>
          {t('views.manage')}
        </MenuItem>
      </Menu>
      <SaveViewDialog open={dialog === 'save'} choice={choice} layout={layout} onClose={() => setDialog(null)} />
      <ManageViewsDialog open={dialog === 'manage'} views={views.data ?? []} onClose={() => setDialog(null)} />
    </>
  );
}

/** Widths are a matter of the screen, not of the view. */
function sameView(view: JournalView, choice: JournalChoice, layout: JournalLayout): boolean {
  const shape = (filter: JournalChoice, grid: JournalLayout) =>
    JSON.stringify([
      Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)),
      grid.hidden.toSorted(),
      grid.sort.column,
      grid.sort.descending,
    ]);
  return shape(view.choice, view.layout) === shape(choice, layout);
}
