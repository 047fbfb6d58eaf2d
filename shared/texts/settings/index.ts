/** Texts of the module "settings", by language and namespace. */
import { settings as settingsKk } from './kk';
import { settings as settingsRu } from './ru';
import { settings as settingsEn } from './en';
import { calendar as calendarKk } from './calendar/kk';
import { calendar as calendarRu } from './calendar/ru';
import { calendar as calendarEn } from './calendar/en';
import { ownForms as ownFormsKk } from './own-forms/kk';
import { ownForms as ownFormsRu } from './own-forms/ru';
import { ownForms as ownFormsEn } from './own-forms/en';

export const texts = {
  kk: { settings: settingsKk, calendar: calendarKk, ownForms: ownFormsKk },
  ru: { settings: settingsRu, calendar: calendarRu, ownForms: ownFormsRu },
  en: { settings: settingsEn, calendar: calendarEn, ownForms: ownFormsEn },
} as const;
