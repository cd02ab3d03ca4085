// Puts what stands in a field onto the clipboard, for e-mails and texts that are sent from elsewhere.
addEventListener('click', async e => {
  const button = e.target.closest?.('[data-copy]');
  const box = button && document.getElementById(button.dataset.copy);
  if (!box) return;
  let said = 'Copied. You can paste it now.';
  try {
    await navigator.clipboard.writeText(box.value);
  } catch {
    // Some browsers forbid it, and without https there is no clipboard: the reader's own keys still work.
    box.focus();
    box.select();
    said = 'It is selected. Press Ctrl and C to copy it.';
  }
  const says = button.closest('.card')?.querySelector('[data-copied]');
  if (says) says.textContent = said;
});
