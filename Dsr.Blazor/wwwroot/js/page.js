// What every page has, with a circuit or without: links within the page, menus that close, drafts that end with the sign-in.
import { forgetDrafts } from './drafts.js';
import { focusOn } from './focus.js';

// <base href="/"> turns "#main" into another page, and Blazor takes the click: follow links to a part of this page ourselves.
addEventListener('click', e => {
  const link = e.target.closest?.('a[href*="#"]');
  if (!link || link.pathname !== location.pathname) return;
  // A form's errors lead to its fields whatever the address says about which form is open.
  if (link.search !== location.search && !link.closest('.error-summary')) return;
  if (!focusOn(link.hash.slice(1))) return;
  e.preventDefault();
  e.stopImmediatePropagation();
}, true);

const openMenus = () => document.querySelectorAll('details.menu[open]');

addEventListener('click', e => {
  for (const menu of openMenus())
    if (!menu.contains(e.target) || e.target.closest('.menu-item:not([data-next-theme])')) menu.open = false;
});

addEventListener('keydown', e => {
  if (e.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// The tab in which somebody signed out, and every other tab that was sent away with it.
addEventListener('submit', e => { if (e.target.matches('[data-signs-out]')) forgetDrafts(); });
if (new URLSearchParams(location.search).get('why') === 'signed-out') forgetDrafts();
addEventListener('click', e => { if (e.target.closest?.('[data-print]')) print(); });
addEventListener('click', e => { if (e.target.closest?.('[data-reload]')) location.reload(); });
// A form that came back with errors says so first, as it does where there is a circuit.
document.querySelector('form.asking .error-summary')?.focus();
