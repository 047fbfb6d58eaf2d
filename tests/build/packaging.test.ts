/**
 * The installer's configuration is one electron-builder takes, ships the bundle only and sets every fuse on purpose.
 */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const config = require('../../build/electron-builder.cjs') as {
  files: string[];
  electronFuses: Record<string, boolean>;
  asar: boolean;
};

describe('packaging', () => {
  it('is valid for electron-builder', async () => {
    const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
      validateConfiguration(config: object, log: object): Promise<void>;
    };
    const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => object };
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...config, asarr: true }, new DebugLogger(false))).rejects.toThrow(/asarr/);
  });

  it('ships the bundle and no sources', () => {
    expect(config.asar).toBe(true);
    expect(config.files.filter((pattern) => !pattern.startsWith('!'))).toEqual(['dist/**/*', 'package.json']);
    // Without this the optional dependencies bring a complete Node beside the program.
    expect(config.files).toContain('!node_modules/**/*');
  });

  it('sets each fuse as the checklist has it, and each one electron-builder knows', () => {
    const wanted = {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    };
    expect(config.electronFuses).toEqual(wanted);
    const { definitions } = require('app-builder-lib/scheme.json') as {
      definitions: { FuseOptionsV1: { properties: object } };
    };
    const known = Object.keys(definitions.FuseOptionsV1.properties).filter(
      (name) => name !== 'resetAdHocDarwinSignature',
    );
    // A newer electron-builder that can name another fuse (WasmTrapHandlers) is told here what to do with it.
    expect(known.sort()).toEqual(Object.keys(wanted).sort());
  });
});
