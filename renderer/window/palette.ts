/**
 * Colours of the two looks. Teal is the program, sky an accent, amber "soon", red "overdue" and destruction, green
 * "done"; everything else is neutral. Every text colour keeps 4.5:1 against the surfaces it stands on.
 */
import type { PaletteOptions } from '@mui/material/styles';

export const lightPalette: PaletteOptions = {
  mode: 'light',
  primary: { main: '#0b5d5b', dark: '#084745', light: '#3b7f7c', contrastText: '#ffffff' },
  secondary: { main: '#0a66a3', dark: '#074b79', light: '#3b87bd', contrastText: '#ffffff' },
  info: { main: '#0a66a3', dark: '#074b79', light: '#3b87bd', contrastText: '#ffffff' },
  warning: { main: '#8a5300', dark: '#6b4000', light: '#b57a1e', contrastText: '#ffffff' },
  error: { main: '#b3261e', dark: '#8c1d17', light: '#cf5a52', contrastText: '#ffffff' },
  success: { main: '#1b6b3a', dark: '#124d29', light: '#4a8f66', contrastText: '#ffffff' },
  background: { default: '#f6f7f7', paper: '#ffffff' },
  text: { primary: '#1b2526', secondary: '#51605f', disabled: '#8a9695' },
  divider: '#d8dedd',
  action: {
    active: '#51605f',
    hover: 'rgba(11, 93, 91, 0.06)',
    selected: 'rgba(11, 93, 91, 0.10)',
    focus: 'rgba(11, 93, 91, 0.14)',
  },
};

export const darkPalette: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#74c7c1', dark: '#4ea8a2', light: '#9adad5', contrastText: '#062524' },
  secondary: { main: '#7fc3ee', dark: '#569fcb', light: '#a8d8f6', contrastText: '#06222f' },
  info: { main: '#7fc3ee', dark: '#569fcb', light: '#a8d8f6', contrastText: '#06222f' },
  warning: { main: '#efb65a', dark: '#c8913a', light: '#f6cf8f', contrastText: '#2b1a00' },
  error: { main: '#ff9c94', dark: '#d8756d', light: '#ffc0bb', contrastText: '#3a0602' },
  success: { main: '#85d1a0', dark: '#5eaa7a', light: '#aee3c1', contrastText: '#062612' },
  background: { default: '#121718', paper: '#1a2122' },
  text: { primary: '#e6ecec', secondary: '#a9b6b5', disabled: '#75817f' },
  divider: '#313b3c',
  action: {
    active: '#a9b6b5',
    hover: 'rgba(116, 199, 193, 0.08)',
    selected: 'rgba(116, 199, 193, 0.16)',
    focus: 'rgba(116, 199, 193, 0.2)',
  },
};
