/** Texts of the module "backup", by language and namespace. */
import { backup as backupKk } from './kk';
import { backup as backupRu } from './ru';
import { backup as backupEn } from './en';

export const texts = {
  kk: { backup: backupKk },
  ru: { backup: backupRu },
  en: { backup: backupEn },
} as const;
