/** The dialogs' bridge: one question at a time, answered by dialogs/windows.mjs. */
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('dialog', { ask: (question, value) => ipcRenderer.invoke('ask', question, value) });
