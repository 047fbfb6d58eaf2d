/** Texts of the module "action-log", by language and namespace. */
import { actionLog as actionLogKk } from './kk';
import { actionLog as actionLogRu } from './ru';
import { actionLog as actionLogEn } from './en';
import { exportLog as exportLogKk } from './exports/kk';
import { exportLog as exportLogRu } from './exports/ru';
import { exportLog as exportLogEn } from './exports/en';

export const texts = {
  kk: { actionLog: actionLogKk, exportLog: exportLogKk },
  ru: { actionLog: actionLogRu, exportLog: exportLogRu },
  en: { actionLog: actionLogEn, exportLog: exportLogEn },
} as const;
