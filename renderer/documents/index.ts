/**
 * Writers of documents for the vault worker. The preview for the window is in preview.tsx, which brings stylesheets.
 */
export { writeDocx } from './docx';
export { printHtml } from './print-page';
export { writeWorkbook } from './xlsx';
