/**
 * A copied code: out of the clipboard after half a minute, at a lock and at the end, and never in Windows' history of
 * copies.
 */
import { ClipboardItem, clipboard } from 'electron';

const KEPT_MS = 30_000;
/** Formats by which Windows (Win+V, the cloud clipboard) is told to leave this copy alone. */
const LEAVE_ALONE = 'electron application/osclipboard;format="ExcludeClipboardContentFromMonitorProcessing"';

export interface ClipboardKeeper {
  copy(code: string): void;
  /** Takes the code out again, unless something else was copied meanwhile. */
  clear(): Promise<void>;
  /** For an end that waits for nothing: what is in the clipboard goes unread, should it be our code or not. */
  clearNow(): void;
}

/** One per program. */
export function clipboardKeeper(platform: NodeJS.Platform = process.platform): ClipboardKeeper {
  let copied: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = async () => {
    const ours = copied;
    copied = null;
    if (ours !== null && (await clipboard.readText()) === ours) clipboard.clear();
  };
  return {
    copy(code) {
      copied = code;
      if (platform === 'win32')
        void writeUnseen(code).catch(
          // Expected where the hidden formats are refused: the plain way remains.
          () => clipboard.writeText(code),
        );
      else void clipboard.writeText(code);
      // each copy has its half minute, the second of the same code too
      clearTimeout(timer);
      timer = setTimeout(() => void clear(), KEPT_MS);
    },
    clear,
    clearNow() {
      if (copied !== null) clipboard.clear();
      copied = null;
    },
  };
}

/** Async, so that a host without this kind of copy refuses by the promise. */
async function writeUnseen(code: string): Promise<void> {
  await clipboard.write([new ClipboardItem({ 'text/plain': code, [LEAVE_ALONE]: new Blob([new Uint8Array(4)]) })]);
}
