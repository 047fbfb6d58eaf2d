/** The parts of the report page, as they stand in its address (`?tab=send`). */
export const REPORT_TABS = ['form', 'note', 'send', 'sent'] as const;
export type ReportTab = (typeof REPORT_TABS)[number];

/** The part an address asks for; the form for anything else. */
export function reportTab(text: string | null): ReportTab {
  return REPORT_TABS.find((tab) => tab === text) ?? 'form';
}
