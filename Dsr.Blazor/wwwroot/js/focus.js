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

// When the page went to its address, and when hands last took up a field.
let wentAt = 0, takenUpAt = 0;
const { pushState } = history;
history.pushState = function (...entry) { wentAt = performance.now(); return pushState.apply(this, entry); };
addEventListener('popstate', () => { wentAt = performance.now(); }, true);
for (const kind of ['focusin', 'input'])
  addEventListener(kind, e => { if (e.target.matches?.('input, select, textarea, [contenteditable]')) takenUpAt = performance.now(); }, true);

/** Moves focus to the heading of a page that has just come, unless somebody was quicker and is in a field or a dialog by now. */
export function arrive(selector) {
  const isInField = document.activeElement?.matches('input, select, textarea, [contenteditable]') && takenUpAt > wentAt;
  const heading = isInField || document.querySelector('dialog:modal') ? null : document.querySelector(selector);
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus();
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
