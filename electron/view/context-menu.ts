/**
 * The menu of the right mouse button: cut, copy, paste, select all, in the person's language. Electron has none of its
 * own.
 */
import { BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { wordsOf } from '../base/failures';

/** What of the place under the mouse decides the menu. */
export interface Place {
  isEditable: boolean;
  selectionText: string;
}

/** The lines that make sense at this place; none where there is nothing to do. */
export function menuLines({ isEditable, selectionText }: Place): MenuItemConstructorOptions[] {
  const words = wordsOf().menu;
  const selected = selectionText.trim() !== '';
  return [
    ...(isEditable
      ? [
          { role: 'undo' as const, label: words.undo },
          { type: 'separator' as const },
          { role: 'cut' as const, label: words.cut, enabled: selected },
        ]
      : []),
    ...(isEditable || selected ? [{ role: 'copy' as const, label: words.copy, enabled: selected }] : []),
    ...(isEditable
      ? [
          { role: 'paste' as const, label: words.paste },
          { type: 'separator' as const },
          { role: 'selectAll' as const, label: words.selectAll },
        ]
      : []),
  ];
}

/** Gives a page its menu. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, place) => {
    const lines = menuLines(place);
    const window = BrowserWindow.fromWebContents(contents);
    if (lines.length > 0 && window) Menu.buildFromTemplate(lines).popup({ window });
  });
}
