/** Puts what the page shows into the address without a navigation; Blazor's own place in the history entry stays. */
export function put(path) {
  history.replaceState(history.state, '', path);
}
