// Starts Blazor on the signed-in pages and gives Ui/Browser.cs what it calls.
import './page.js';
import * as dialog from './dialog.js';
import * as drafts from './drafts.js';
import * as focus from './focus.js';
import * as keys from './keys.js';
import { reconnection } from './connection.js';

globalThis.dsr = { dialog, drafts, focus, keys };
Blazor.start({ circuit: { reconnectionOptions: reconnection } });
