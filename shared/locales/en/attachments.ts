import type { Texts } from '../texts';
import type { attachments as kk } from '../kk/attachments';

/** Words of attached files, in English. */
export const attachments: Texts<typeof kk> = {
  title: 'Attached files', titleCount: 'Attached files ({{n}})',
  hint: 'A scan, picture, PDF or office document, up to 200 MB each. No names of people in the file’s name.',
  choose: 'Attach a file', drop: 'or drop a file here', dropNow: 'Let go to attach',
  none: 'No files attached.',
  research: 'Files of a research are added to its material: they are destroyed together with it when its term is over (order 227, point 18).', toResearch: 'Open research',
  afterSave: 'Attached when the record is saved. If the vault locks, the files have to be chosen again.',
  facts: '{{size}} · attached {{when}}', sum: 'SHA-256: {{sum}}…', sumFull: 'SHA-256: {{sum}}',
  save: 'Save a copy', saveOf: 'Save a copy of “{{name}}”', saveText: 'The copy is not encrypted: anybody who opens it can read it. It is noted in the log of files; destroy it yourself when it is no longer needed.', saveTitle: 'Save a copy of “{{name}}”',
  remove: 'Remove', removeOf: 'Remove “{{name}}”', removeTitle: 'Remove the file?', removeText: '“{{name}}” leaves the list. Until the vault is opened next it can be brought back, then it is deleted.',
  reason: 'Reason', reasonMissing: 'Give the reason', back: 'Bring back', backOf: 'Bring back “{{name}}”',
  attached: '“{{name}}” attached', attachedMany: 'Files attached: {{n}}', removed: '“{{name}}” removed', broughtBack: '“{{name}}” is back', stopped: 'Stopped: the unfinished file was not attached', copyStopped: 'Stopped: no copy was saved',
  removedList: 'Removed files', removedLine: 'removed {{when}}: {{reason}}', gone: 'content deleted',
  attaching: 'Attaching “{{name}}”', attachingMany: 'Attaching “{{name}}” ({{n}} of {{total}})', copying: 'Saving a copy of “{{name}}”',
  notAll: 'The record is saved, but the file was not attached: {{why}}',
  takeOff: 'Take “{{name}}” off the list',
  exchangeLeft: 'Attached files are left out too ({{n}} in all): they are only in the encrypted backup.',
};
