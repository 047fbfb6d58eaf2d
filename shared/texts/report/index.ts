/** Texts of the module "report", by language and namespace. */
import { report as reportKk } from './kk';
import { report as reportRu } from './ru';
import { report as reportEn } from './en';
import { sending as sendingKk } from './sending/kk';
import { sending as sendingRu } from './sending/ru';
import { sending as sendingEn } from './sending/en';

export const texts = {
  kk: { report: reportKk, sending: sendingKk },
  ru: { report: reportRu, sending: sendingRu },
  en: { report: reportEn, sending: sendingEn },
} as const;
