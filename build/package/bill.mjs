/** The program's bill of materials (CycloneDX 1.5) from the lock file; the same lock file gives the same bytes. */

/** @param {{ packages: Record<string, { version?: string, integrity?: string, license?: string }> }} lock */
export function billOfMaterials(lock, name, version) {
  const components = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    const at = path.lastIndexOf('node_modules/');
    if (at < 0 || !entry.version) continue;
    const full = path.slice(at + 'node_modules/'.length);
    const purl = `pkg:npm/${full.replace('@', '%40')}@${entry.version}`;
    const sum = /^sha512-(.+)$/.exec(entry.integrity ?? '')?.[1];
    components.set(purl, {
      type: 'library',
      'bom-ref': purl,
      name: full,
      version: entry.version,
      purl,
      ...(sum ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] } : {}),
      ...(entry.license ? { licenses: [{ expression: entry.license }] } : {}),
    });
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
    components: [...components.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component),
  };
}
