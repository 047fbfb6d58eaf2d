/** Texts of the module "shell", by language and namespace. */
import { frame as frameKk } from './kk';
import { frame as frameRu } from './ru';
import { frame as frameEn } from './en';

export const texts = {
  kk: { frame: frameKk },
  ru: { frame: frameRu },
  en: { frame: frameEn },
} as const;
