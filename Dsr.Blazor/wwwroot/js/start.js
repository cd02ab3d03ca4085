// Starts Blazor on the signed-in pages and gives Ui/Browser.cs what it calls.
import './copy.js';
import './page.js';
import './session.js';
import * as address from './address.js';
import * as dialog from './dialog.js';
import * as drafts from './drafts.js';
import * as focus from './focus.js';
import * as history from './history.js';
import * as keys from './keys.js';
import { reconnection } from './connection.js';

globalThis.dsr = { address, dialog, drafts, focus, history, keys };
Blazor.start({ circuit: { reconnectionOptions: reconnection } });
