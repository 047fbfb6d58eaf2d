/** A cipher code as it is: same-width signs, and nothing invisible stays invisible. */
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/**
 * Signs that change or hide what is read: controls, spaces other than the plain one, zero-width and direction marks.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0\u2000-\u200A\u202F\u205F\u3000\u3164\uFEFF]/u;

/** A code, monospace; direction marks and zero-width signs are shown by their number. */
export function CodeText({ code, strong = false }: { code: string; strong?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <Box
      component="bdi"
      dir="ltr"
      sx={{
        fontFamily: 'var(--senim-mono)',
        fontWeight: strong ? 600 : 'inherit',
        whiteSpace: 'pre',
        unicodeBidi: 'isolate-override',
      }}
    >
      {Array.from(code).map((sign, index) => {
        if (!HIDDEN.test(sign)) return sign;
        const number = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        return (
          <Box
            component="mark"
            key={index}
            title={t('hiddenSign', { code: number })}
            sx={{
              fontSize: '0.8em',
              bgcolor: 'warning.main',
              color: 'warning.contrastText',
              borderRadius: 0.5,
              px: 0.25,
            }}
          >
            {number}
          </Box>
        );
      })}
    </Box>
  );
}
