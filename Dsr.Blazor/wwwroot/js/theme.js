// Runs in <head> before anything is painted, so that no page flashes white in the dark.
(() => {
  const { theme: key } = globalThis.dsrStorageKeys;
  const next = { system: 'light', light: 'dark', dark: 'system' };

  // Storage may be closed to us by the browser's settings; the theme then lasts as long as the page.
  const kept = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = choice => { try { localStorage.setItem(key, choice); } catch { /* see above */ } };

  const apply = choice => {
    const known = choice === 'light' || choice === 'dark';
    if (known) document.documentElement.dataset.theme = choice;
    else delete document.documentElement.dataset.theme;
  };

  apply(kept());
  addEventListener('storage', e => { if (e.key === key) apply(e.newValue); });
  addEventListener('click', e => {
    if (!e.target.closest?.('[data-next-theme]')) return;
    const choice = next[document.documentElement.dataset.theme ?? 'system'];
    apply(choice);
    keep(choice);
  });
})();
