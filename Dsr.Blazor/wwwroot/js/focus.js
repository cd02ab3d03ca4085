/** Moves focus to the element with this id, or, of a group of answers, to the first. Returns whether it is there. */
export function focusOn(id) {
  const place = document.getElementById(id);
  if (!place) return false;
  const control = place.matches('fieldset') ? place.querySelector('input') ?? place : place;
  if (control.tabIndex < 0) control.tabIndex = -1;
  control.focus();
  control.scrollIntoView({ block: 'nearest' });
  return true;
}
