/** Texts of the module "errors", by language and namespace. */
import { errors as errorsKk } from './kk';
import { errors as errorsRu } from './ru';
import { errors as errorsEn } from './en';

export const texts = {
  kk: { errors: errorsKk },
  ru: { errors: errorsRu },
  en: { errors: errorsEn },
} as const;
