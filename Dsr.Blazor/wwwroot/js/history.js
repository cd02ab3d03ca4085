/** What a page put beside this address in the history. After a reload Blazor no longer knows it; the browser does. */
export const state = () => history.state?.userState ?? null;
