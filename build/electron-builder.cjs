/** The program's folder (electron-builder --config build/electron-builder.cjs). Ships the bundle only. */
module.exports = {
  appId: 'kz.senim.desktop',
  productName: 'Senim',
  directories: { output: 'out-package', buildResources: 'build' },
  // node_modules stay out: the pinned Node of the optional dependencies would be a whole second program beside ours.
  files: ['dist/**/*', 'package.json', '!node_modules/**/*', '!**/*.map', '!dist/.sources', '!dist/bench/**'],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['ru', 'en-US'],
  // Every fuse is set on purpose (security notes, 3.1): no Node by the back door, no file:// privileges, only the
  // signed archive.
  // The ninth of Electron 45, WasmTrapHandlers, is on as it comes; this electron-builder cannot name it, and so cannot
  // ask for all by strictlyRequireAllFuses.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  publish: null,
  // Folders only: the installers are our own (build/package/installer.nsi).
  win: { target: [{ target: 'dir', arch: ['x64'] }] },
  linux: { target: ['dir'], category: 'Office' },
};
