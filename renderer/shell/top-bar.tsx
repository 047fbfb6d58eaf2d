/** The bar above every page: whose vault it is, search, language, lock. */
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../window/language-switch';
import { LockButton } from './lock-button';
import { usePreferences } from '../window/preferences';
import { useSession } from '../window/session';
import { useVaultQuery } from '../window/vault-hooks';

/** The bar; `onSearch` opens the search. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation('frame');
  const { session } = useSession();
  const {
    preferences: { language },
  } = usePreferences();
  const settings = useVaultQuery(['settings'], (vault) => vault.settings()).data ?? session.settings;
  const { kk, ru } = settings.unit.name;
  const name = (language === 'kk' ? kk || ru : ru || kk) || settings.unit.code;
  return (
    <Box
      component="header"
      sx={{
        flex: 'none',
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        minHeight: 56,
        px: { xs: 2, lg: 3 },
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Typography noWrap title={name} sx={{ flex: '1 1 0', minWidth: 60, fontWeight: 600 }}>
        {name}
      </Typography>
      <ButtonBase
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
        sx={{
          flex: '0 1 300px',
          minWidth: 140,
          justifyContent: 'flex-start',
          gap: 1,
          px: 1.5,
          height: 38,
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
          color: 'text.secondary',
          bgcolor: 'background.default',
          fontSize: '0.875rem',
          '&:hover': { borderColor: 'text.secondary' },
        }}
      >
        <SearchIcon fontSize="small" />
        <Box
          component="span"
          sx={{ flex: 1, textAlign: 'left', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}
        >
          {t('search.open')}
        </Box>
        <Box component="kbd" sx={{ fontFamily: 'inherit', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
          Ctrl+K
        </Box>
      </ButtonBase>
      <LanguageSwitch />
      <LockButton minutes={settings.autoLockMinutes} />
    </Box>
  );
}
