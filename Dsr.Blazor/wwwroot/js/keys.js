// Single-key shortcuts. Components name their keys; a press that is nobody's never leaves the browser.
const { shortcutsOff } = globalThis.dsrStorageKeys;
const wanted = new Set();
let circuit;

const isTyping = target => target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
const usesArrows = target => target.closest?.('input, select, textarea, .scroll, [role="tablist"]');

export const areOff = () => { try { return localStorage.getItem(shortcutsOff) === 'yes'; } catch { return false; } };

export function turn(off) {
  try { off ? localStorage.setItem(shortcutsOff, 'yes') : localStorage.removeItem(shortcutsOff); } catch { /* storage closed to us */ }
}

export function listen(reference) { circuit = reference; }
export function want(key) { wanted.add(key); }
export function drop(key) { wanted.delete(key); }

// Whether somebody is listening for a key yet: what is pressed before that is nobody's.
export const has = key => circuit !== undefined && wanted.has(key);

function isOurs(e) {
  if (e.ctrlKey || e.altKey || e.metaKey || e.repeat && !e.key.startsWith('Arrow')) return false;
  if (isTyping(e.target) || document.querySelector('dialog:modal')) return false;
  return !(e.key.startsWith('Arrow') && usesArrows(e.target)) && !areOff();
}

addEventListener('keydown', e => {
  if (e.defaultPrevented || !isOurs(e)) return;
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  const search = key === '/' && document.querySelector('[data-search]');
  if (search) search.focus();
  else if (wanted.has(key)) circuit?.invokeMethodAsync('Pressed', key).catch(() => { /* not connected: the strip says so */ });
  else return;
  e.preventDefault();
});
