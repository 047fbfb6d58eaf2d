/** Texts of the module "exchange", by language and namespace. */
import { exchange as exchangeKk } from './kk';
import { exchange as exchangeRu } from './ru';
import { exchange as exchangeEn } from './en';

export const texts = {
  kk: { exchange: exchangeKk },
  ru: { exchange: exchangeRu },
  en: { exchange: exchangeEn },
} as const;
