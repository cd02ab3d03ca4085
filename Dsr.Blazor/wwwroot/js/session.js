// Hands on the page keep the sign-in open. What the server sends by itself does not: a page left alone on a desk has to end.
const pause = 20_000;
let told = 0;

async function hands() {
  if (Date.now() - told < pause) return;
  told = Date.now();
  try {
    const answer = await fetch(new URL('session', document.baseURI), { method: 'POST' });
    // Signed out while the page had no connection: the sign-in page comes, and drafts.js keeps what was typed.
    if (answer.status === 401) location.reload();
  } catch { /* not connected: the strip says so */ }
}

for (const kind of ['keydown', 'pointerdown', 'wheel', 'input']) addEventListener(kind, hands, { capture: true, passive: true });
