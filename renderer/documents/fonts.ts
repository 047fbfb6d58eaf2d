/**
 * The document face: Tinos, metric-compatible with Times New Roman and complete for Kazakh. Static faces only: variable
 * ones become Type 3 fonts in a PDF and lose the spaces when text is taken out. Four subsets cover what documents hold.
 */
import cyrillicRegular from '@fontsource/tinos/files/tinos-cyrillic-400-normal.woff2?url';
import cyrillicBold from '@fontsource/tinos/files/tinos-cyrillic-700-normal.woff2?url';
import cyrillicItalic from '@fontsource/tinos/files/tinos-cyrillic-400-italic.woff2?url';
import cyrillicExtRegular from '@fontsource/tinos/files/tinos-cyrillic-ext-400-normal.woff2?url';
import cyrillicExtBold from '@fontsource/tinos/files/tinos-cyrillic-ext-700-normal.woff2?url';
import cyrillicExtItalic from '@fontsource/tinos/files/tinos-cyrillic-ext-400-italic.woff2?url';
import latinRegular from '@fontsource/tinos/files/tinos-latin-400-normal.woff2?url';
import latinBold from '@fontsource/tinos/files/tinos-latin-700-normal.woff2?url';
import latinItalic from '@fontsource/tinos/files/tinos-latin-400-italic.woff2?url';
import latinExtRegular from '@fontsource/tinos/files/tinos-latin-ext-400-normal.woff2?url';
import latinExtBold from '@fontsource/tinos/files/tinos-latin-ext-700-normal.woff2?url';
import latinExtItalic from '@fontsource/tinos/files/tinos-latin-ext-400-italic.woff2?url';

/** Ranges as the package splits its files; the Kazakh letters stand in both Cyrillic ones. */
const RANGES = {
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  cyrillicExt: 'U+0460-052F, U+1C80-1C8A, U+20B4, U+2DE0-2DFF, U+A640-A69F, U+FE2E-FE2F',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  latinExt:
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
} as const;

const FACES = [
  ['cyrillic', 400, 'normal', cyrillicRegular],
  ['cyrillic', 700, 'normal', cyrillicBold],
  ['cyrillic', 400, 'italic', cyrillicItalic],
  ['cyrillicExt', 400, 'normal', cyrillicExtRegular],
  ['cyrillicExt', 700, 'normal', cyrillicExtBold],
  ['cyrillicExt', 400, 'italic', cyrillicExtItalic],
  ['latin', 400, 'normal', latinRegular],
  ['latin', 700, 'normal', latinBold],
  ['latin', 400, 'italic', latinItalic],
  ['latinExt', 400, 'normal', latinExtRegular],
  ['latinExt', 700, 'normal', latinExtBold],
  ['latinExt', 400, 'italic', latinExtItalic],
] as const;

const FAMILY = 'Tinos';

/** The `@font-face` rules of the print page, with addresses inside the bundle. */
export const FONT_FACES: string = FACES.map(
  ([range, weight, style, url]) =>
    `@font-face{font-family:${FAMILY};font-style:${style};font-weight:${weight};font-display:block;src:url("${url}") format("woff2");unicode-range:${RANGES[range]}}`,
).join('\n');

/**
 * Makes the same faces known to a window, which may hold no inline style element; each file is fetched when first
 * needed.
 */
export function registerFonts(fonts: FontFaceSet): void {
  for (const [range, weight, style, url] of FACES) {
    fonts.add(
      new FontFace(FAMILY, `url("${url}") format("woff2")`, {
        weight: String(weight),
        style,
        unicodeRange: RANGES[range],
      }),
    );
  }
}
