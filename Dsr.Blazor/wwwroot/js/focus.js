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

/** Scrolls the list that holds the element so that it stands in the middle, and nothing else on the page. */
export function scrollTo(id) {
  const place = document.getElementById(id);
  let list = place?.parentElement;
  while (list && list.scrollHeight <= list.clientHeight) list = list.parentElement;
  if (!list || list === document.documentElement || list === document.body) return;
  list.scrollTop += place.getBoundingClientRect().top - list.getBoundingClientRect().top - (list.clientHeight - place.clientHeight) / 2;
}

/** Scrolls a row of tabs sideways so that the one in front is seen; the page stays where it is. */
export function showCurrent(id) {
  const row = document.getElementById(id);
  const current = row?.querySelector('[aria-current]');
  if (current) row.scrollLeft += current.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - current.clientWidth) / 2;
}

export function toTop() { globalThis.scrollTo(0, 0); }
