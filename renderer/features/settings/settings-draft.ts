/** The settings while they are being edited: dates may be empty, numbers missing. Checked as a whole before saving. */
import { type Responsible, type Settings, settingsSchema } from '../../../shared/domain/settings/settings';
import type { CivilDate } from '../../../shared/time/civil-date';

export interface DraftChange {
  date: CivilDate | null;
  kind: 'holiday' | 'working';
}

/** A decision that is being typed. */
export interface DraftDecision {
  number: string;
  date: CivilDate | null;
}
export const NO_DECISION: DraftDecision = { number: '', date: null };
export type DraftResponsible = Omit<Responsible, 'decision'> & { decision: DraftDecision };

export interface SettingsDraft extends Omit<
  Settings,
  'calendarChanges' | 'autoLockMinutes' | 'commission' | 'responsible'
> {
  calendarChanges: DraftChange[];
  autoLockMinutes: number | null;
  commission: Omit<Settings['commission'], 'decision'> & { decision: DraftDecision };
  responsible: DraftResponsible[];
}

/** Key of a text in `settings:fault`, by dotted path. */
export type Faults = Readonly<Record<string, 'code' | 'minutes' | 'date' | 'twice' | 'value'>>;

export type SettingsTab = 'unit' | 'people' | 'documents' | 'rules' | 'calendar' | 'security' | 'program';

/** Settings → form. */
export function draftOf(settings: Settings): SettingsDraft {
  return {
    ...settings,
    commission: { ...settings.commission, decision: settings.commission.decision ?? NO_DECISION },
    responsible: settings.responsible.map((one) => ({ ...one, decision: one.decision ?? NO_DECISION })),
  };
}

/** Form → settings, or the faults by path. */
export function settingsOf(draft: SettingsDraft): { settings: Settings } | { faults: Faults } {
  const faults: Record<string, Faults[string]> = {};
  const seen = new Set<string>();
  draft.calendarChanges.forEach(({ date }, index) => {
    if (date === null) faults[`calendarChanges.${index}`] = 'date';
    else if (seen.has(date)) faults[`calendarChanges.${index}`] = 'twice';
    else seen.add(date);
  });
  const decided = (path: string, { number, date }: DraftDecision) => {
    if (number.trim() === '' && date === null) return null;
    if (date === null) faults[`${path}.date`] = 'date';
    return { number: number.trim(), date: date ?? '' };
  };
  const commission = { ...draft.commission, decision: decided('commission.decision', draft.commission.decision) };
  const responsible = draft.responsible.map((one, index) => ({
    ...one,
    decision: decided(`responsible.${index}.decision`, one.decision),
  }));
  const parsed = settingsSchema.safeParse({
    ...draft,
    methods: [...new Set(draft.methods.map((line) => line.trim()).filter((line) => line !== ''))],
    commission,
    responsible,
  });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.join('.');
      // Already named above, in better words.
      if (!Object.keys(faults).some((known) => path.startsWith(known)))
        faults[path.startsWith('methods') ? 'methods' : path] =
          path === 'unit.code' ? 'code' : path === 'autoLockMinutes' ? 'minutes' : 'value';
    }
  }
  if (Object.keys(faults).length > 0 || !parsed.success) return { faults };
  return {
    settings: {
      ...parsed.data,
      calendarChanges: parsed.data.calendarChanges.toSorted((a, b) => a.date.localeCompare(b.date)),
    },
  };
}

/** The tab on which a fault is shown. */
export function tabOf(path: string): SettingsTab {
  if (path.startsWith('unit')) return 'unit';
  if (path.startsWith('calendarChanges')) return 'calendar';
  if (path.startsWith('fileIndexes') || path.startsWith('restricted') || path.startsWith('forms')) return 'documents';
  if (path === 'autoLockMinutes') return 'program';
  return path.startsWith('period') || path.startsWith('code') || path.startsWith('methods') ? 'rules' : 'people';
}
