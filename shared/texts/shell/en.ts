import type { Texts } from '../texts';
import type { frame as kk } from './kk';

export const frame: Texts<typeof kk> = {
  brand: 'Senim',
  navigation: 'Sections',
  skip: 'Skip to the content',
  language: 'Language of the interface',
  page: {
    today: 'Today',
    journal: 'Journal',
    codes: 'Codes',
    research: 'Research',
    plan: 'Plans',
    report: 'Report',
    acts: 'Acts',
    settings: 'Settings',
    exchange: 'Data exchange',
    oldJournal: 'Old journal',
    backup: 'Backup',
    code: 'Code',
    appeals: 'Appeals',
    actionLog: 'Action log',
    exportLog: 'Export log',
    unitSummary: 'Summary',
  },
  search: {
    open: 'Search',
    title: 'Search',
    placeholder: 'Code, record number, page or command',
    nothing: 'Nothing found. Try a code or a record number.',
    group: { pages: 'page', commands: 'command', codes: 'code', records: 'record' },
    code: 'Code',
    enter: 'New record: {{kind}}',
    lock: 'Lock the vault',
    language: 'Language: {{name}}',
    theme: { light: 'Light look', dark: 'Dark look' },
  },
  lock: {
    countdown: 'The vault locks in {{time}}',
    stay: 'Go on working',
    now: 'Lock',
    minutes: '{{n}} min',
    hint: 'Lock (Ctrl+L). Without any input it locks by itself in {{time}}',
    soon: 'The vault locks in one minute',
  },
  unsaved: 'Unsaved records: {{n}}',
  unsavedShow: 'Show',
  menu: { undo: 'Undo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
  closing: {
    busy: 'A file is still being written.',
    detail: 'If you close now, the unfinished file is removed. Records in the vault are not in danger.',
    wait: 'Wait for it',
    close: 'Stop and close',
  },
  stopped: {
    title: 'Senim',
    refused:
      'The program does not start with “{{word}}”: it weakens the protection of the data. Take it out of the shortcut or of the system settings and open the program again.',
    store:
      'The format of the browser’s store has changed, so the program did not open it. The vault is not in danger: it is kept in its own journal. Install the version of the program that worked on this computer before.',
    broken:
      'The program stopped because of an unexpected error. Saved records are not in danger. Open the program again.',
    window:
      'The window closed by itself several times in a row. Saved records are not in danger. Restart the computer and open the program.',
  },
  failure: {
    title: 'Something went wrong',
    text: 'Saved records are not in danger. When the window opens again the vault is locked and you type the passphrase again.',
    reload: 'Open the window again',
    retry: 'Try again',
  },
};
