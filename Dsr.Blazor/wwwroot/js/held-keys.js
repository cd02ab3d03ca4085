// From the press of a shortcut, or of a button, until its form has the focus, what is typed belongs to that form: it is held in order
// and typed into the form's text. Where no form opens, or it begins with no text, it is dropped with a word. It is never run.
import { isOpening } from './dialog.js';

/** Milliseconds. Without an answer keys are free again after the first; without the form's focus after the second. */
const patience = { answer: 10_000, form: 5_000, draws: 150, focus: 400 };
const silent = new Set(['Shift', 'CapsLock', 'NumLock', 'Control', 'Alt', 'AltGraph', 'Meta', 'Dead', 'Process', 'Unidentified']);
const said = Object.assign(document.createElement('p'), { className: 'key-word' });
said.setAttribute('role', 'status');
document.body.append(said);
let hold = null;

const isText = control => control.matches?.('textarea:not([readonly]), input:is(:not([type]), [type="text"], [type="search"], [type="email"], [type="tel"], [type="url"]):not([readonly])');
export const isTyping = target => target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
export const isHolding = () => hold !== null;

/** Holds what is typed from now on. Returns what to call when the server has done what was asked. */
export function begin(button) {
  end('Something else was pressed.');
  const mine = hold = { typed: '', isCut: false, button, timer: 0 };
  wait(patience.answer, 'The page has not answered yet.');
  return () => { if (hold === mine) answered(mine); };
}

function answered(mine) {
  wait(patience.draws, 'The key before it was still being carried out.', () => {
    if (mine.button?.getAttribute('aria-busy') === 'true' && mine.button.isConnected) answered(mine);
    else if (document.querySelector('dialog:modal') || isOpening()) wait(patience.form, 'The form was not there yet.');
    else return true;
  });
}

// When the time is over, keys are free again; what was held until then is dropped.
function wait(milliseconds, why, isOver = () => true) {
  clearTimeout(hold.timer);
  hold.timer = setTimeout(() => { if (isOver()) end(why); }, milliseconds);
}

function end(why) {
  if (!hold) return;
  clearTimeout(hold.timer);
  const isLost = hold.typed !== '' || hold.isCut;
  hold = null;
  if (why && isLost) say(`${why} What you typed was not used: type it again.`);
}

function say(words) {
  (document.querySelector('dialog:modal') ?? document.body).append(said);
  said.textContent = words;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { said.textContent = ''; }, 8_000);
}

// Whether a key is held, and so nobody else's. What moves about the page stays the page's own.
function take(e) {
  if (silent.has(e.key) || isTyping(e.target) || (e.ctrlKey || e.altKey || e.metaKey) && !e.getModifierState('AltGraph')) return false;
  if (e.key === 'Escape') end();
  else if (hold.button && hold.typed === '' && ['Enter', ' ', 'Tab'].includes(e.key)) return false;
  else if (hold.isCut || e.key.length === 1 && e.repeat) return true;
  else if (e.key === 'Tab') hold.isCut = hold.typed !== '';
  else if (e.key === 'Backspace') hold.typed = hold.typed.slice(0, -1);
  else if (e.key === 'Enter') hold.typed += '\n';
  else if (e.key.length === 1) hold.typed += e.key;
  else return false;
  return hold !== null;
}

function type(control) {
  const { typed, isCut } = hold;
  end();
  const text = control.matches('textarea') ? typed : typed.replaceAll('\n', '');
  if (text !== '') {
    const at = control.value.length;
    try { control.setSelectionRange(at, at); } catch { /* an e-mail field has no selection */ }
    // As the hand would: it fires the events of typing, and "change" follows when the field is left.
    if (!document.execCommand('insertText', false, text)) {
      control.value += text;
      for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  }
  if (isCut) say('The form was not there yet. What you typed after Tab was not used.');
}

addEventListener('keydown', e => {
  if (!hold || !take(e)) return;
  e.preventDefault();
  e.stopImmediatePropagation();
}, true);

addEventListener('focusin', e => {
  if (!hold || !e.target.closest('dialog:modal')) return;
  if (isText(e.target)) type(e.target);
  // A form that asks something else first; its own focus may still follow that of the dialog.
  else if (e.target.closest('.dialog-body') && e.target.matches('input, select')) wait(patience.focus, 'This form does not begin with a text.');
});

addEventListener('close', () => { if (!said.isConnected || said.closest('dialog')) document.body.append(said); }, true);
