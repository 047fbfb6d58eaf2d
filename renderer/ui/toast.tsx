/** Short messages at the foot of the window, the newest at a time, and the live region that reads them out. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useMessageLayer } from './message-layer';
import { visuallyHidden } from './visually-hidden';

export type ToastKind = 'success' | 'info' | 'warning' | 'error';
export interface ToastAction {
  label: string;
  run: () => void;
}
type ShowToast = (message: string, kind?: ToastKind, action?: ToastAction) => void;

interface Toast {
  key: number;
  message: string;
  kind: ToastKind;
  action: ToastAction | undefined;
}

/** At the left edge and no wider, so that the buttons at the foot of a side panel stay free in the smallest window. */
const TOAST_WIDTH = 'min(360px, calc(100vw - 48px))';

const ToastContext = createContext<ShowToast>(() => undefined);
const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Shows a message; errors stay until closed. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** Says something to screen readers only. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}

/** Holds the one message that is shown now: a newer one takes its place. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<Toast | null>(null);
  const [spoken, setSpoken] = useState('');
  const next = useRef(1);
  const show = useCallback<ShowToast>((message, kind = 'success', action) => {
    const toast: Toast = { key: next.current, message, kind, action };
    next.current += 1;
    setCurrent(toast);
  }, []);
  const announce = useCallback((message: string) => {
    // The same words twice are read twice only when the region changes between them.
    setSpoken((before) => (before === message ? `${message}\u00A0` : message));
  }, []);
  const drop = useCallback(() => setCurrent(null), []);
  const layer = useMessageLayer();
  const message = useWayToMessage(current !== null);
  const urgent = current?.kind === 'error' || current?.kind === 'warning';

  return (
    <ToastContext value={show}>
      <AnnounceContext value={announce}>
        {children}
        {layer
          ? createPortal(
              <>
                <Box role="status" aria-live="polite" sx={visuallyHidden}>
                  {spoken}
                </Box>
                {current ? (
                  <Snackbar
                    key={current.key}
                    open
                    anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
                    autoHideDuration={urgent ? null : current.action ? 10_000 : 5_000}
                    sx={{ maxWidth: TOAST_WIDTH }}
                    // Escape belongs to the dialog or panel that is open: it must not take the way back with it.
                    onClose={(_, reason) => {
                      if (reason === 'timeout') drop();
                    }}
                  >
                    <Alert
                      ref={message}
                      severity={current.kind}
                      variant="standard"
                      onClose={drop}
                      role={urgent ? 'alert' : 'status'}
                      aria-keyshortcuts="F6"
                      sx={{ boxShadow: 6, alignItems: 'center' }}
                      {...(current.action
                        ? {
                            action: (
                              <Button
                                color="inherit"
                                size="small"
                                onClick={() => {
                                  drop();
                                  current.action?.run();
                                }}
                              >
                                {current.action.label}
                              </Button>
                            ),
                          }
                        : {})}
                    >
                      {current.message}
                    </Alert>
                  </Snackbar>
                ) : null}
              </>,
              layer,
            )
          : null}
      </AnnounceContext>
    </ToastContext>
  );
}

/** F6 goes to the button of the message from wherever the focus is, and back; so does Escape, and the message's end. */
function useWayToMessage(shown: boolean) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!shown) return undefined;
    let from: HTMLElement | null = null;
    const back = () => {
      from?.focus();
      from = null;
    };
    const onKey = (event: KeyboardEvent) => {
      const button = message.current?.querySelector('button');
      const here = button !== undefined && button === document.activeElement;
      if (!button || !(event.key === 'F6' || (here && event.key === 'Escape'))) return;
      event.preventDefault();
      event.stopPropagation();
      if (here) back();
      else {
        from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        button.focus();
      }
    };
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      back();
    };
  }, [shown]);
  return message;
}
