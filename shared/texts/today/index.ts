/** Texts of the module "today", by language and namespace. */
import { today as todayKk } from './kk';
import { today as todayRu } from './ru';
import { today as todayEn } from './en';

export const texts = {
  kk: { today: todayKk },
  ru: { today: todayRu },
  en: { today: todayEn },
} as const;
