// The native dialog gives the rest: Escape closes it, what lies behind is inert, focus goes back to the opener.
export function open(dialog) {
  if (!dialog.isConnected || dialog.open) return;
  dialog.showModal();
  const first = dialog.querySelector('[autofocus], .dialog-body :is(input, select, textarea):not([type="hidden"], :disabled)');
  (first ?? dialog.querySelector('.dialog-body .button') ?? dialog).focus();
}

export function close(dialog) {
  if (dialog.open) dialog.close();
}
