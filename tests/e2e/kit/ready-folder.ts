/** One folder per test run for the vaults of `ready.ts`, removed at its end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readyVaults: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'senim-ready-'));
  project.provide('readyVaults', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
