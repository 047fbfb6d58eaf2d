/**
 * The place of messages: beside the page, so that an open dialog, which hides the page from assistive technology,
 * leaves them readable and reachable.
 */
import { useEffect, useState } from 'react';

/** The element messages are put into; null before the first rendering is done. */
export function useMessageLayer(): HTMLElement | null {
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = document.createElement('div');
    document.body.append(element);
    // A dialog that opens hides everything beside it; a message over it must stay.
    const observer = new MutationObserver(() => element.removeAttribute('aria-hidden'));
    observer.observe(element, { attributes: true, attributeFilter: ['aria-hidden'] });
    // The dialog's trap would take the focus back before the way back could be pressed.
    const keep = (event: Event) => event.stopPropagation();
    element.addEventListener('focusin', keep);
    setLayer(element);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', keep);
      element.remove();
    };
  }, []);
  return layer;
}
