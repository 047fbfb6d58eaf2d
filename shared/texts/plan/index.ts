/** Texts of the module "plan", by language and namespace. */
import { plan as planKk } from './kk';
import { plan as planRu } from './ru';
import { plan as planEn } from './en';
import { planPapers as planPapersKk } from './papers/kk';
import { planPapers as planPapersRu } from './papers/ru';
import { planPapers as planPapersEn } from './papers/en';
import { planCycle as planCycleKk } from './cycle/kk';
import { planCycle as planCycleRu } from './cycle/ru';
import { planCycle as planCycleEn } from './cycle/en';

export const texts = {
  kk: { plan: planKk, planPapers: planPapersKk, planCycle: planCycleKk },
  ru: { plan: planRu, planPapers: planPapersRu, planCycle: planCycleRu },
  en: { plan: planEn, planPapers: planPapersEn, planCycle: planCycleEn },
} as const;
