/** Moves focus to the element with this id, or to the first control in it. Returns whether it is there. */
export function focusOn(id) {
  const place = document.getElementById(id);
  if (!place) return false;
  const control = place.matches('fieldset, div, li, section') ? place.querySelector('input, select, textarea, button, a') ?? place : place;
  if (control.tabIndex < 0) control.tabIndex = -1;
  control.focus();
  control.scrollIntoView({ block: 'nearest' });
  return true;
}
