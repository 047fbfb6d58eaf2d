/** Texts of the module "research", by language and namespace. */
import { research as researchKk } from './kk';
import { research as researchRu } from './ru';
import { research as researchEn } from './en';

export const texts = {
  kk: { research: researchKk },
  ru: { research: researchRu },
  en: { research: researchEn },
} as const;
