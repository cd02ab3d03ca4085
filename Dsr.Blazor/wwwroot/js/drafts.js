// Text that outlives a lost connection, a restarted server and a reload. While it is typed it lies in this tab's session storage;
// a moment after the last key it goes to the server, which keeps the draft. It is forgotten on save and on sign-out.
const { draft: prefix } = globalThis.dsrStorageKeys;
const pause = 600;
const boxes = new Map();

const read = key => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };
const write = (key, entry) => { try { sessionStorage.setItem(key, JSON.stringify(entry)); } catch { /* full or closed: the server still keeps it */ } };
const stored = () => { try { return Object.keys(sessionStorage).filter(key => key.startsWith(prefix)); } catch { return []; } };

export function forgetDrafts(keep = () => false) {
  for (const key of stored()) if (!keep(key)) sessionStorage.removeItem(key);
}

/** Forgets what this tab keeps of one user's drafts whose names begin alike: those of a form that was sent or cleared. */
export function forgetUnder(start) { forgetDrafts(key => !key.startsWith(start)); }

/**
 * @param options key: the storage key; owner: the start of this user's keys; most: UTF-16 units; keptAt: when the server kept its draft, in milliseconds, or null;
 *   shown: what the server put into the field
 * @returns the text brought back, or null when the server's is the newer
 */
export function attach(box, server, options) {
  // A shared computer: what somebody else left in this tab is not ours to show.
  forgetDrafts(key => key.startsWith(options.owner));
  const shown = (options.shown ?? '').replace(/\r\n?/g, '\n');
  const state = { ...options, box, server, good: shown, sent: shown, heard: shown, timer: 0 };
  box.addEventListener('input', () => typed(state));
  box.addEventListener('change', () => flush(state));
  boxes.set(box, state);
  if (box.value === shown) return restore(state);
  // Typed before anybody listened.
  typed(state);
  return null;
}

function restore(state) {
  const entry = read(state.key);
  if (!entry || entry.text === state.box.value) return null;
  if (entry.sent && state.keptAt !== null && state.keptAt >= entry.at) return null;
  state.box.value = state.good = state.sent = state.heard = entry.text;
  count(state);
  return entry.text;
}

function typed(state) {
  const { box, most } = state;
  if (box.value.length > most) return refuse(state);
  state.good = box.value;
  say(box, '');
  count(state);
  write(state.key, { text: box.value, at: Date.now(), sent: false });
  clearTimeout(state.timer);
  state.timer = setTimeout(() => flush(state), pause);
}

// Refused before it is sent: a message over 32 KB would end the connection without a word.
function refuse(state) {
  const { box, good, most } = state;
  const length = box.value.length;
  const at = Math.min(box.selectionStart, good.length);
  box.value = good;
  box.setSelectionRange(at, at);
  say(box, box.dataset.tooLong.replace('{length}', length.toLocaleString('en-GB')).replace('{most}', most.toLocaleString('en-GB')));
}

const beside = (box, part) => box.parentElement.querySelector(`[data-draft="${part}"]`);
function say(box, words) { beside(box, 'says').textContent = words; }
function count({ box, most }) {
  const left = most - box.value.length;
  beside(box, 'count').textContent = left <= most / 10 ? `${left.toLocaleString('en-GB')} characters left` : '';
}

function flush(state) {
  clearTimeout(state.timer);
  const text = state.box.value;
  if (text === state.sent || text.length > state.most) return;
  state.sent = text;
  state.server.invokeMethodAsync('Typed', text).then(() => heard(state, text), () => { state.sent = state.heard; });
}

function heard(state, text) {
  state.heard = text;
  const entry = read(state.key);
  if (entry?.text === text) write(state.key, { ...entry, sent: true });
}

export function flushAll() {
  for (const state of boxes.values()) if (state.box.isConnected) flush(state);
}

export function set(box, text) {
  const state = boxes.get(box);
  if (!state) return;
  clearTimeout(state.timer);
  box.value = state.good = state.sent = state.heard = text;
  try { sessionStorage.removeItem(state.key); } catch { /* closed to us */ }
  say(box, '');
  count(state);
}

/** What was typed is saved for good; what was typed since is not, and stays. */
export function saved(box, text) {
  const state = boxes.get(box);
  if (state && box.value === text) try { sessionStorage.removeItem(state.key); } catch { /* closed to us */ }
}

/** The field is taken away. Returns what was typed and not sent yet, or null. */
export function detach(box) {
  const state = boxes.get(box);
  if (!state) return null;
  clearTimeout(state.timer);
  boxes.delete(box);
  const text = state.box.value;
  return text === state.sent || text.length > state.most ? null : text;
}

// A click or a submit is sent after what was typed before it, however short the pause was.
addEventListener('click', flushAll, true);
addEventListener('submit', flushAll, true);
// What was on its way when the connection broke may not have arrived.
addEventListener('dsr:back', () => {
  for (const state of boxes.values()) state.sent = state.heard;
  flushAll();
});
