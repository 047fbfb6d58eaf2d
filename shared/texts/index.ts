/**
 * All texts of the program in three languages. A module keeps its own beside each other (`texts/<module>/kk.ts`,
 * `ru.ts`,
 * `en.ts`) and names them in its `index.ts`; here they are gathered. Kazakh is the pattern the others are checked
 * against.
 */
import { texts as access } from './access';
import { texts as actionLog } from './action-log';
import { texts as acts } from './acts';
import { texts as attachments } from './attachments';
import { texts as backup } from './backup';
import { texts as codes } from './codes';
import { texts as common } from './common';
import { texts as documents } from './documents';
import { texts as errors } from './errors';
import { texts as exchange } from './exchange';
import { texts as journal } from './journal';
import { texts as oldJournal } from './old-journal';
import { texts as plan } from './plan';
import { texts as records } from './records';
import { texts as report } from './report';
import { texts as research } from './research';
import { texts as settings } from './settings';
import { texts as shell } from './shell';
import { texts as today } from './today';
import { texts as unitSummary } from './unit-summary';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Texts by language, namespace and key. The namespaces are those of i18next. */
export const locales = {
  kk: {
    ...access.kk,
    ...actionLog.kk,
    ...acts.kk,
    ...attachments.kk,
    ...backup.kk,
    ...codes.kk,
    ...common.kk,
    ...documents.kk,
    ...errors.kk,
    ...exchange.kk,
    ...journal.kk,
    ...oldJournal.kk,
    ...plan.kk,
    ...records.kk,
    ...report.kk,
    ...research.kk,
    ...settings.kk,
    ...shell.kk,
    ...today.kk,
    ...unitSummary.kk,
  },
  ru: {
    ...access.ru,
    ...actionLog.ru,
    ...acts.ru,
    ...attachments.ru,
    ...backup.ru,
    ...codes.ru,
    ...common.ru,
    ...documents.ru,
    ...errors.ru,
    ...exchange.ru,
    ...journal.ru,
    ...oldJournal.ru,
    ...plan.ru,
    ...records.ru,
    ...report.ru,
    ...research.ru,
    ...settings.ru,
    ...shell.ru,
    ...today.ru,
    ...unitSummary.ru,
  },
  en: {
    ...access.en,
    ...actionLog.en,
    ...acts.en,
    ...attachments.en,
    ...backup.en,
    ...codes.en,
    ...common.en,
    ...documents.en,
    ...errors.en,
    ...exchange.en,
    ...journal.en,
    ...oldJournal.en,
    ...plan.en,
    ...records.en,
    ...report.en,
    ...research.en,
    ...settings.en,
    ...shell.en,
    ...today.en,
    ...unitSummary.en,
  },
} as const;
/** Name of a namespace of texts. */
export type TextModule = keyof (typeof locales)['kk'];
