/** Texts of the module "documents", by language and namespace. */
import { documents as documentsKk } from './kk';
import { documents as documentsRu } from './ru';
import { documents as documentsEn } from './en';

export const texts = {
  kk: { documents: documentsKk },
  ru: { documents: documentsRu },
  en: { documents: documentsEn },
} as const;
