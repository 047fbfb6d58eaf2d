/** Texts of the module "records", by language and namespace. */
import { records as recordsKk } from './kk';
import { records as recordsRu } from './ru';
import { records as recordsEn } from './en';
import { entry as entryKk } from './entry/kk';
import { entry as entryRu } from './entry/ru';
import { entry as entryEn } from './entry/en';

export const texts = {
  kk: { records: recordsKk, entry: entryKk },
  ru: { records: recordsRu, entry: entryRu },
  en: { records: recordsEn, entry: entryEn },
} as const;
