/** The window without a vault: name and language, one column in the middle, nothing of any content. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './language-switch';

/** The first run and the lock screen stand in this. */
export function PlainLayout({ children, width = 460 }: { children: ReactNode; width?: number }) {
  const { t } = useTranslation('frame');
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="header"
        sx={{ flex: 'none', display: 'flex', alignItems: 'center', justifyContent: 'space-between', px: 3, py: 1.5 }}
      >
        <Typography component="div" sx={{ fontSize: '1.125rem', fontWeight: 600, color: 'primary.main' }}>
          {t('brand')}
        </Typography>
        <LanguageSwitch />
      </Box>
      <Box component="main" sx={{ flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', px: 3, pb: 4 }}>
        <Box sx={{ m: 'auto', width: `min(${width}px, 100%)` }}>{children}</Box>
      </Box>
    </Box>
  );
}
