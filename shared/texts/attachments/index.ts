/** Texts of the module "attachments", by language and namespace. */
import { attachments as attachmentsKk } from './kk';
import { attachments as attachmentsRu } from './ru';
import { attachments as attachmentsEn } from './en';

export const texts = {
  kk: { attachments: attachmentsKk },
  ru: { attachments: attachmentsRu },
  en: { attachments: attachmentsEn },
} as const;
