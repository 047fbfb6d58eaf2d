/**
 * Runs in the page's own world before its first script; MAKE_BRIDGE and NAME are filled in by
 * host/scripts.mjs. It leaves no name behind: only what the preload exposes becomes visible.
 */
(function () {
  'use strict';
  if (window !== window.top) return;
  const { defineProperty } = Object;
  const { hasOwn } = Object;
  MAKE_BRIDGE(NAME, 'm', 'i', (key, value) => {
    if (hasOwn(window, key)) throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`);
    defineProperty(window, key, { value, enumerable: true, configurable: false, writable: false });
  });
})();
