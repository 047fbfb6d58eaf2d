/**
 * Doors of the browser this program has no use for are taken out of the window before anything else runs: the policy of
 * the page says nothing about some of them (a connection to another browser, the system's file pickers). Main denies
 * them as well; this is the line in front. Imported before anything is drawn.
 */

const GLOBALS = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'RTCDataChannel',
  'WebTransport',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'showOpenFilePicker',
  'showSaveFilePicker',
  'showDirectoryPicker',
  'queryLocalFonts',
  'getScreenDetails',
  'IdleDetector',
  'PaymentRequest',
  'EyeDropper',
  'Notification',
  'SharedWorker',
  'BroadcastChannel',
];
const OF_NAVIGATOR = [
  'bluetooth',
  'usb',
  'serial',
  'hid',
  'geolocation',
  'mediaDevices',
  'requestMIDIAccess',
  'serviceWorker',
  'presentation',
  'share',
  'credentials',
  'sendBeacon',
  'wakeLock',
  'getUserMedia',
  'webkitGetUserMedia',
];

for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
for (const name of OF_NAVIGATOR) Reflect.deleteProperty(Navigator.prototype, name);

// Nothing here takes a dropped file or link, only a field takes words; without this the page would be asked to go
// there.
for (const type of ['dragover', 'drop'] as const) {
  window.addEventListener(type, (event) => {
    if (!takesWords(event.target) || event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}

function takesWords(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

export {};
