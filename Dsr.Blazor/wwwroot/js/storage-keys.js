// Every key that Dsr uses in the browser's storage; Ui/StorageKeys.cs spells the same ones and a test compares them.
// A plain script, because theme.js needs it before the first paint.
globalThis.dsrStorageKeys = Object.freeze({
  theme: 'dsr.theme',
  shortcutsOff: 'dsr.shortcuts-off',
  draft: 'dsr.draft.',
});
