/** Texts of the module "acts", by language and namespace. */
import { acts as actsKk } from './kk';
import { acts as actsRu } from './ru';
import { acts as actsEn } from './en';
import { actBook as actBookKk } from './book/kk';
import { actBook as actBookRu } from './book/ru';
import { actBook as actBookEn } from './book/en';
import { actPapers as actPapersKk } from './papers/kk';
import { actPapers as actPapersRu } from './papers/ru';
import { actPapers as actPapersEn } from './papers/en';

export const texts = {
  kk: { acts: actsKk, actBook: actBookKk, actPapers: actPapersKk },
  ru: { acts: actsRu, actBook: actBookRu, actPapers: actPapersRu },
  en: { acts: actsEn, actBook: actBookEn, actPapers: actPapersEn },
} as const;
