/**
 * Keeps the keyboard in the dialog or panel in front: when the control that had the focus is taken away, Escape and Tab
 * would otherwise go nowhere.
 */
import { useEffect } from 'react';

/** The dialog or panel in front of all others, if one is open. */
function dialogInFront(): HTMLElement | null {
  const layers = [...document.querySelectorAll<HTMLElement>('.MuiModal-root')].filter(
    (layer) => layer.getAttribute('aria-hidden') !== 'true' && !layer.classList.contains('MuiModal-hidden'),
  );
  return layers.at(-1)?.querySelector<HTMLElement>('[role="dialog"], [role="alertdialog"]') ?? null;
}

function bringBack(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const dialog = dialogInFront();
  if (!dialog) return;
  if (!dialog.hasAttribute('tabindex')) dialog.tabIndex = -1;
  dialog.focus({ preventScroll: true });
}

/** Once for the whole window. */
export function FocusKeeper() {
  useEffect(() => {
    // A control that vanishes, or can no longer be used, loses the focus without any event of its own.
    const observer = new MutationObserver(bringBack);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'aria-hidden'],
    });
    return () => observer.disconnect();
  }, []);
  return null;
}
