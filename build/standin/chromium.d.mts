/** A Chromium found on this machine; see chromium.mjs. */
export interface Chromium {
  /** The program itself. */
  path: string;
  /** True when it cannot show windows. */
  headlessOnly: boolean;
  /** Where it came from, for messages. */
  source: string;
  /** When known without starting it. */
  version?: string;
  /** What its process needs in its environment. */
  env?: Record<string, string>;
}
/** Rejects with a message that says what to install. `headlessOnly`: one that cannot show windows will do. */
export function findChromium(options?: { headlessOnly?: boolean }): Promise<Chromium>;
