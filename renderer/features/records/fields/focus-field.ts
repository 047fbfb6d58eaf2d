/** Where the keyboard goes: to the first faulty field, or to the first one. */
import { type FieldErrors, get } from 'react-hook-form';

const FOCUSABLE =
  'input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), [role=combobox], [role=spinbutton], button:not([disabled])';

/** The first field in reading order that has a fault gets the focus and comes into view. */
export function focusFirstFault(sheet: HTMLElement | null, errors: FieldErrors): void {
  const places = [...(sheet?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  const faulty = places.filter((place) => hasFault(errors, place.dataset['field'] ?? ''));
  // The innermost place: the table of examinees is faulty too when one of its cells is.
  const place = faulty.find((one) => !faulty.some((other) => other !== one && one.contains(other)));
  // What is not part of the form's values, such as the reason of an amendment, marks itself.
  const target =
    place?.querySelector<HTMLElement>(FOCUSABLE) ?? sheet?.querySelector<HTMLElement>('[aria-invalid=true]');
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

/** The first field of an empty form; the date has its day already, so a code comes before it. */
export function focusFirstField(sheet: HTMLElement | null): void {
  const place =
    sheet?.querySelector<HTMLElement>(
      '[data-field$="code"], [data-field="codes.0"], [data-field="codes"], [data-field="title"], [data-field="type"]',
    ) ?? sheet?.querySelector<HTMLElement>('[data-field]');
  place?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

function hasFault(errors: FieldErrors, name: string): boolean {
  return name !== '' && Boolean(get(errors, name));
}
