/** The `webContents` export of the module: finding one among the living. */
import { state } from './state.mjs';

export const webContents = {
  getAllWebContents: () => [...state.contents].filter((item) => !item._window?._own),
  getFocusedWebContents: () => [...state.contents].find((item) => item.isFocused()) ?? null,
  fromId: (id) => [...state.contents].find((item) => item.id === id),
  fromFrame: (frame) => [...state.contents].find((item) => item.mainFrame === frame),
  fromDevToolsTargetId: (targetId) => [...state.contents].find((item) => item._page.targetId === targetId),
};
