/** Texts of the module "access", by language and namespace. */
import { setup as setupKk } from './setup/kk';
import { setup as setupRu } from './setup/ru';
import { setup as setupEn } from './setup/en';
import { lock as lockKk } from './lock/kk';
import { lock as lockRu } from './lock/ru';
import { lock as lockEn } from './lock/en';
import { security as securityKk } from './security/kk';
import { security as securityRu } from './security/ru';
import { security as securityEn } from './security/en';
import { clock as clockKk } from './clock/kk';
import { clock as clockRu } from './clock/ru';
import { clock as clockEn } from './clock/en';

export const texts = {
  kk: { setup: setupKk, lock: lockKk, security: securityKk, clock: clockKk },
  ru: { setup: setupRu, lock: lockRu, security: securityRu, clock: clockRu },
  en: { setup: setupEn, lock: lockEn, security: securityEn, clock: clockEn },
} as const;
