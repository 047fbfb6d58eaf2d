/** The page every document is set on (docs/forms.md, common layout). */

/** Margins in millimetres: 30 at the file side. */
export const MARGINS_MM = { left: 30, right: 10, top: 20, bottom: 20 } as const;

/** A4 in millimetres. */
export const A4_MM = { width: 210, height: 297 } as const;

/** Width of the text in millimetres. */
export function textWidthMm(landscape: boolean): number {
  return (landscape ? A4_MM.height : A4_MM.width) - MARGINS_MM.left - MARGINS_MM.right;
}

/** Name of the typeface in office files: on the reader's machine, not embedded. */
export const OFFICE_FONT = 'Times New Roman';

/** What office files say of their origin: the program, never a person or a machine. */
export const CREATOR = 'Senim';
