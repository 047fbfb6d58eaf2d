/** The bar above a new form: as the last entry, a template, saving and managing templates. */
import { useState } from 'react';
import ContentPasteIcon from '@mui/icons-material/HistoryOutlined';
import TemplateIcon from '@mui/icons-material/FileCopyOutlined';
import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { useVaultQuery } from '../../../window/vault-hooks';
import { ManageTemplatesDialog, SaveTemplateDialog } from '../templates/template-dialogs';
import type { StartFromActions } from './use-start-from';

/** Two buttons; the second opens the templates of this kind of work. */
export function StartFrom({ start }: { start: StartFromActions }) {
  const { t } = useTranslation('entry');
  const templates = useVaultQuery(['templates', start.kind], (vault) => vault.templates(start.kind));
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const list = templates.data ?? [];
  const choose = (next: () => void) => () => {
    setAnchor(null);
    next();
  };
  return (
    <Box role="group" aria-label={t('start')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button
        size="small"
        startIcon={<ContentPasteIcon />}
        onClick={() => void start.last()}
        aria-keyshortcuts="Alt+L"
        title={t('lastKeys')}
      >
        {t('last')}
      </Button>
      <Button
        size="small"
        startIcon={<TemplateIcon />}
        endIcon={<ArrowDropDownIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
      >
        {t('template.manageTitle')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {list.length === 0 ? <MenuItem disabled>{t('template.none')}</MenuItem> : null}
        {list.map((template) => (
          <MenuItem key={template.id} onClick={choose(() => start.apply(template))}>
            {t('template.apply', { name: template.name })}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={choose(() => setDialog('save'))}>{t('template.save')}</MenuItem>
        {list.length > 0 ? (
          <MenuItem onClick={choose(() => setDialog('manage'))}>{t('template.manage')}</MenuItem>
        ) : null}
      </Menu>
      <SaveTemplateDialog
        open={dialog === 'save'}
        kind={start.kind}
        values={start.values}
        onClose={() => setDialog(null)}
      />
      <ManageTemplatesDialog open={dialog === 'manage'} templates={list} onClose={() => setDialog(null)} />
    </Box>
  );
}
