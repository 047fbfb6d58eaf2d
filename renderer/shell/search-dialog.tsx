/** Ctrl+K: one field over pages, commands and records; arrows and Enter, or the mouse. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CodeText, visuallyHidden } from '../ui';
import { type SearchItem, useSearchItems } from './search-items';

/** The search over everything. */
export function SearchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('frame');
  const title = useId();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={title}
      fullWidth
      maxWidth="sm"
      slotProps={{ container: { sx: { alignItems: 'flex-start' } }, paper: { sx: { mt: '10vh' } } }}
    >
      <Box component="h2" id={title} sx={visuallyHidden}>
        {t('search.title')}
      </Box>
      <SearchBox open={open} onClose={onClose} />
    </Dialog>
  );
}

function SearchBox({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['frame', 'common']);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { items, looking } = useSearchItems(text, open);
  const list = useId();
  const active = useRef<HTMLLIElement>(null);
  const index = Math.min(chosen, Math.max(0, items.length - 1));
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  const run = (item: SearchItem | undefined) => {
    if (!item) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((index + step + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter') run(items[index]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <SearchIcon color="action" />
        <InputBase
          autoFocus
          fullWidth
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={t('frame:search.placeholder')}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': t('frame:search.placeholder'),
              'aria-expanded': true,
              'aria-controls': list,
              'aria-activedescendant': items[index] ? `${list}-${items[index].id}` : undefined,
              autoComplete: 'off',
              spellCheck: false,
            },
          }}
        />
      </Box>
      <Box
        component="ul"
        id={list}
        role="listbox"
        aria-label={t('frame:search.title')}
        sx={{ listStyle: 'none', m: 0, p: 1, overflowY: 'auto', maxHeight: '56vh' }}
      >
        {items.map((item, position) => (
          <Box
            component="li"
            key={item.id}
            id={`${list}-${item.id}`}
            role="option"
            aria-selected={position === index}
            ref={position === index ? active : undefined}
            onClick={() => run(item)}
            onMouseMove={() => setChosen(position)}
            sx={{
              display: 'flex',
              alignItems: 'baseline',
              gap: 1.5,
              px: 1.5,
              py: 0.75,
              borderRadius: 1.5,
              cursor: 'pointer',
              bgcolor: position === index ? 'action.selected' : 'transparent',
            }}
          >
            <Typography component="span" sx={{ flex: 1, minWidth: 0 }}>
              {item.label}
              {item.codes?.map((code) => (
                <Box component="span" key={code} sx={{ ml: 1, color: 'text.secondary' }}>
                  <CodeText code={code} />
                </Box>
              ))}
            </Typography>
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {item.detail ?? t(`frame:search.group.${item.group}`)}
            </Typography>
          </Box>
        ))}
        {items.length === 0 ? (
          <Typography role="status" sx={{ p: 1.5, color: 'text.secondary' }}>
            {looking ? t('common:state.loading') : t('frame:search.nothing')}
          </Typography>
        ) : null}
      </Box>
    </>
  );
}
