// Single-key shortcuts. Components name their keys; a press that is nobody's never leaves the browser. One command runs at a time, and
// none while a dialog is open or opening: what is typed meanwhile is held-keys.js's.
import { isOpening } from './dialog.js';
import { begin, isHolding, isTyping } from './held-keys.js';

const { shortcutsOff } = globalThis.dsrStorageKeys;
const wanted = new Map();
let circuit;

const usesArrows = target => target.closest?.('input, select, textarea, .scroll, [role="tablist"]');

export const areOff = () => { try { return localStorage.getItem(shortcutsOff) === 'yes'; } catch { return false; } };

export function turn(off) {
  try { off ? localStorage.setItem(shortcutsOff, 'yes') : localStorage.removeItem(shortcutsOff); } catch { /* storage closed to us */ }
}

export function listen(reference) { circuit = reference; }
/** @param repeats quick presses are meant one by one, and none waits for the one before */
export function want(key, repeats) { wanted.set(key, repeats); }
export function drop(key) { wanted.delete(key); }

// Whether somebody is listening for a key yet: what is pressed before that is nobody's.
export const has = key => circuit !== undefined && wanted.has(key) && !isHolding();

function isOurs(e) {
  if (e.ctrlKey || e.altKey || e.metaKey || e.repeat && !e.key.startsWith('Arrow')) return false;
  if (isHolding() || isTyping(e.target) || document.querySelector('dialog:modal') || isOpening()) return false;
  return !(e.key.startsWith('Arrow') && usesArrows(e.target)) && !areOff();
}

// Not connected: the strip says so.
const ask = (method, ...of) => circuit?.invokeMethodAsync(method, ...of).catch(() => { }) ?? Promise.resolve();

addEventListener('keydown', e => {
  if (e.defaultPrevented || !isOurs(e)) return;
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  const search = key === '/' && document.querySelector('[data-search]');
  if (search) search.focus();
  else if (!wanted.has(key)) return;
  else if (wanted.get(key)) ask('Pressed', key);
  else ask('Pressed', key).then(begin());
  e.preventDefault();
});

// A button may open a form as a key does. Once the server has heard of the press, it hears of this.
addEventListener('click', e => {
  const button = e.target.closest?.('button');
  if (!button || wanted.size === 0 || document.querySelector('dialog:modal') || areOff()) return;
  const done = begin(button);
  setTimeout(() => ask('Here').then(done), 0);
}, true);
