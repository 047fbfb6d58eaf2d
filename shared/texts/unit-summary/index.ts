/** Texts of the module "unit-summary", by language and namespace. */
import { unitSummary as unitSummaryKk } from './kk';
import { unitSummary as unitSummaryRu } from './ru';
import { unitSummary as unitSummaryEn } from './en';

export const texts = {
  kk: { unitSummary: unitSummaryKk },
  ru: { unitSummary: unitSummaryRu },
  en: { unitSummary: unitSummaryEn },
} as const;
