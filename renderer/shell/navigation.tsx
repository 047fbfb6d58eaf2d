/** The pages at the left edge: icon and word; in a narrow window the words stand under the icons. */
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { PAGES, type PageRoute } from './routes';
import { useVaultQuery } from '../window/vault-hooks';

/** A short window (a small screen at 125 or 150 %): all pages must fit without scrolling. */
const SHORT = '@media (max-height: 620px)';

/** The left navigation. */
export function Navigation() {
  const { t } = useTranslation('frame');
  return (
    <Box
      component="nav"
      aria-label={t('navigation')}
      sx={{
        width: { xs: '6.5rem', lg: '13rem' },
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        bgcolor: 'background.paper',
        borderRight: 1,
        borderColor: 'divider',
        py: 1.5,
        overflowY: 'auto',
        scrollbarWidth: 'thin',
        [SHORT]: { py: 0.5 },
      }}
    >
      <Typography
        component="div"
        sx={{
          px: { xs: 1, lg: 2.5 },
          pb: 1.5,
          pt: 0.25,
          fontSize: '1.125rem',
          fontWeight: 600,
          color: 'primary.main',
          textAlign: { xs: 'center', lg: 'left' },
          [SHORT]: { display: 'none' },
        }}
      >
        {t('brand')}
      </Typography>
      <NavList place="main" />
      <Box sx={{ flex: 1 }} />
      <Divider sx={{ mx: 1.5, my: 1, [SHORT]: { my: 0.25 } }} />
      <NavList place="foot" />
    </Box>
  );
}

function NavList({ place }: { place: PageRoute['place'] }) {
  const { t } = useTranslation('frame');
  const settings = useVaultQuery(['settings'], (vault) => vault.settings());
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, px: { xs: 0.5, lg: 1 } }}>
      {PAGES.filter((page) => page.place === place && (!page.setting || settings.data?.[page.setting])).map(
        ({ name, path, Icon }) => (
          <li key={name}>
            <Box
              component={NavLink}
              to={path}
              end={path === '/'}
              sx={{
                display: 'flex',
                flexDirection: { xs: 'column', lg: 'row' },
                alignItems: 'center',
                gap: { xs: 0.25, lg: 1.5 },
                px: { xs: 0.25, lg: 1.5 },
                py: { xs: 0.75, lg: 1 },
                mb: 0.25,
                borderRadius: 2,
                color: 'text.secondary',
                textDecoration: 'none',
                fontSize: { xs: '0.75rem', lg: '0.9375rem' },
                lineHeight: 1.35,
                textAlign: 'center',
                overflowWrap: 'anywhere',
                '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
                '&.active': { bgcolor: 'action.selected', color: 'primary.main', fontWeight: 600 },
                '& svg': { fontSize: 22, flex: 'none' },
                [SHORT]: { py: 0.25, mb: 0, gap: 0, lineHeight: 1.25, '& svg': { fontSize: 20 } },
              }}
            >
              <Icon />
              <span>{t(`page.${name}`)}</span>
            </Box>
          </li>
        ),
      )}
    </Box>
  );
}
