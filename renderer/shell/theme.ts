/** The look as one MUI theme: palette, sizes, focus, and the words of the libraries in the language in use. */
import { createTheme, type Theme } from '@mui/material/styles';
import type {} from '@mui/x-date-pickers/themeAugmentation';
import type { Language } from '../../shared/texts';
import { componentTexts } from '../i18n/component-texts';
import { darkPalette, lightPalette } from '../window/palette';

const SANS = "'Noto Sans', 'Segoe UI', sans-serif";
const MONO = "ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace";

export interface ThemeChoice {
  mode: 'light' | 'dark';
  language: Language;
  reducedMotion: boolean;
}

/**
 * The theme of one choice of look and language. The text size is the root element's font size, so everything in rem
 * follows it.
 */
export function makeTheme({ mode, language, reducedMotion }: ThemeChoice): Theme {
  const palette = mode === 'dark' ? darkPalette : lightPalette;
  return createTheme(
    {
      palette: { ...palette, contrastThreshold: 4.5, tonalOffset: 0.15 },
      shape: { borderRadius: 6 },
      typography: {
        fontFamily: SANS,
        fontWeightMedium: 600,
        fontWeightBold: 600,
        h1: { fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 },
        h2: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.35 },
        h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
        body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
        body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
        button: { textTransform: 'none', fontWeight: 600, fontSize: '0.9375rem', lineHeight: 1.5 },
        caption: { fontSize: '0.75rem' },
      },
      transitions: reducedMotion
        ? {
            create: () => 'none',
            duration: {
              shortest: 0,
              shorter: 0,
              short: 0,
              standard: 0,
              complex: 0,
              enteringScreen: 0,
              leavingScreen: 0,
            },
          }
        : {},
      components: {
        MuiCssBaseline: {
          styleOverrides: {
            ':root': { '--senim-mono': MONO, colorScheme: mode },
            'html, body, #root': { height: '100%' },
            body: { overflow: 'hidden' },
            ':focus-visible': { outline: `2px solid ${mode === 'dark' ? '#74c7c1' : '#0b5d5b'}`, outlineOffset: 2 },
            ...(reducedMotion
              ? {
                  '*, *::before, *::after': {
                    animationDuration: '0.01ms !important',
                    transitionDuration: '0.01ms !important',
                  },
                }
              : {}),
          },
        },
        MuiButtonBase: {
          defaultProps: { disableRipple: true },
          styleOverrides: {
            root: { '&.Mui-focusVisible': { outline: '2px solid', outlineColor: 'currentColor', outlineOffset: 2 } },
          },
        },
        MuiButton: {
          defaultProps: { disableElevation: true },
          styleOverrides: {
            root: { minHeight: 38, paddingInline: 16, whiteSpace: 'nowrap' },
            sizeSmall: { minHeight: 32, paddingInline: 12, fontSize: '0.8125rem' },
          },
        },
        MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
        MuiAppBar: { defaultProps: { elevation: 0, color: 'inherit' } },
        MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.125rem', fontWeight: 600 } } },
        MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px' } } },
        MuiTooltip: { defaultProps: { enterDelay: 500, arrow: true } },
        MuiOutlinedInput: {
          styleOverrides: { root: ({ theme }) => ({ backgroundColor: theme.palette.background.paper }) },
        },
        MuiPickersOutlinedInput: {
          styleOverrides: { root: ({ theme }) => ({ backgroundColor: theme.palette.background.paper }) },
        },
        MuiTextField: { defaultProps: { size: 'small' } },
        MuiFormHelperText: { styleOverrides: { root: { marginInline: 2 } } },
        MuiAlert: {
          styleOverrides: {
            root: ({ theme }) => ({ alignItems: 'flex-start', border: `1px solid ${theme.palette.divider}` }),
          },
        },
        MuiChip: { styleOverrides: { root: { fontWeight: 400 } } },
        MuiTableCell: { styleOverrides: { head: { fontWeight: 600 } } },
        MuiUseMediaQuery: { defaultProps: { noSsr: true } },
      },
    },
    componentTexts[language],
  );
}
