/** Texts of the module "common", by language and namespace. */
import { common as commonKk } from './kk';
import { common as commonRu } from './ru';
import { common as commonEn } from './en';

export const texts = {
  kk: { common: commonKk },
  ru: { common: commonRu },
  en: { common: commonEn },
} as const;
