/** Texts of the module "old-journal", by language and namespace. */
import { oldJournal as oldJournalKk } from './kk';
import { oldJournal as oldJournalRu } from './ru';
import { oldJournal as oldJournalEn } from './en';

export const texts = {
  kk: { oldJournal: oldJournalKk },
  ru: { oldJournal: oldJournalRu },
  en: { oldJournal: oldJournalEn },
} as const;
