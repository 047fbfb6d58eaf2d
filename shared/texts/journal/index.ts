/** Texts of the module "journal", by language and namespace. */
import { journal as journalKk } from './kk';
import { journal as journalRu } from './ru';
import { journal as journalEn } from './en';
import { journalList as journalListKk } from './list/kk';
import { journalList as journalListRu } from './list/ru';
import { journalList as journalListEn } from './list/en';

export const texts = {
  kk: { journal: journalKk, journalList: journalListKk },
  ru: { journal: journalRu, journalList: journalListRu },
  en: { journal: journalEn, journalList: journalListEn },
} as const;
