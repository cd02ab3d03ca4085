// The connection to the server: tried again every second or two for as long as the page is open, said in plain words,
// and when the server no longer knows the page, the page reloads by itself; drafts.js brings back what was typed.
const strip = document.getElementById('components-reconnect-modal');
const changedWhileAway = new Set();
let away = false;

export const reconnection = {
  maxRetries: 100000,
  retryIntervalMilliseconds: attempt => attempt === 0 ? 0 : attempt < 20 ? 1000 : 3000,
};

// A modal dialog covers and silences what lies outside it, so the strip goes into the one that is open.
function place() {
  if (away) (document.querySelector('dialog:modal') ?? document.body).append(strip);
  else if (strip.parentElement !== document.body) document.body.append(strip);
}

const has = state => strip.classList.contains(`components-reconnect-${state}`);

function follow() {
  if (has('rejected')) return setTimeout(() => location.reload(), 1500);
  const was = away;
  away = has('show') || has('failed');
  document.body.classList.toggle('away', away);
  place();
  if (was && !away) back();
}

// Blazor did not hear of what was chosen or typed in the meantime.
function back() {
  for (const control of changedWhileAway)
    for (const kind of ['input', 'change'])
      if (control.isConnected) control.dispatchEvent(new Event(kind, { bubbles: true }));
  changedWhileAway.clear();
  dispatchEvent(new Event('dsr:back'));
}

if (strip) {
  new MutationObserver(follow).observe(strip, { attributeFilter: ['class'] });
  addEventListener('close', place, true);
  addEventListener('change', e => { if (away) changedWhileAway.add(e.target); }, true);
  // A dialog that closed unheard would be open to the server and never open again.
  addEventListener('cancel', e => { if (away) e.preventDefault(); }, true);
  // A click that nobody hears must not look as though it had been heard.
  for (const kind of ['click', 'submit'])
    addEventListener(kind, e => {
      if (!away || strip.contains(e.target) || e.target.closest?.('input, textarea, select, label, [data-next-theme], [data-print]')) return;
      e.preventDefault();
      e.stopImmediatePropagation();
    }, true);
}
