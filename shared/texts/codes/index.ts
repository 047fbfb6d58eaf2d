/** Texts of the module "codes", by language and namespace. */
import { codes as codesKk } from './kk';
import { codes as codesRu } from './ru';
import { codes as codesEn } from './en';
import { appeals as appealsKk } from './appeals/kk';
import { appeals as appealsRu } from './appeals/ru';
import { appeals as appealsEn } from './appeals/en';
import { codePapers as codePapersKk } from './papers/kk';
import { codePapers as codePapersRu } from './papers/ru';
import { codePapers as codePapersEn } from './papers/en';

export const texts = {
  kk: { codes: codesKk, appeals: appealsKk, codePapers: codePapersKk },
  ru: { codes: codesRu, appeals: appealsRu, codePapers: codePapersRu },
  en: { codes: codesEn, appeals: appealsEn, codePapers: codePapersEn },
} as const;
