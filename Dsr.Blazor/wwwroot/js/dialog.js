// The native dialog gives the rest: Escape closes it, what lies behind is inert, focus goes back to the opener.
// Each opening has a number. The server hears which one was closed, so that word of an earlier one empties no later one.
const openings = new WeakMap();
const untold = new Set();

export function open(dialog, number, server) {
  if (!dialog.isConnected) return;
  openings.set(dialog, { number, server });
  if (!dialog.open) dialog.showModal();
  const first = dialog.querySelector('[autofocus], .dialog-body :is(input, select, textarea):not([type="hidden"], :disabled)');
  (first ?? dialog.querySelector('.dialog-body .button') ?? dialog).focus();
}

export function close(dialog, number) {
  if (dialog.open && openings.get(dialog)?.number === number) dialog.close();
}

/** Whether the server has drawn a dialog that the browser does not show yet. */
export const isOpening = () => [...document.querySelectorAll('dialog[data-opening]')].some(dialog => openings.get(dialog)?.number !== Number(dialog.dataset.opening));

function tell(opening) {
  opening.server.invokeMethodAsync('Closed', opening.number).then(() => untold.delete(opening), () => untold.add(opening));
}

addEventListener('close', e => {
  const opening = openings.get(e.target);
  // The event comes late; open again by then, it is nobody's.
  if (opening && !e.target.open) tell(opening);
}, true);
addEventListener('dsr:back', () => untold.forEach(tell));
