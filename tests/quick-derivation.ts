/**
 * Vaults made by a test itself derive their keys with the least the bounds allow (64 MiB, three passes) instead of
 * 256 MiB: the same code, a quarter of the time at each unlock. What the running program makes has the real figure, and
 * `e2e/access/first-hour.test.ts` looks for it in a header.
 */
import { vi } from 'vitest';

vi.mock('../renderer/vault/crypto/sodium', async (original) => ({
  ...(await original<object>()),
  KDF_DEFAULT: { memoryKiB: 64 * 1024, passes: 3 },
}));
