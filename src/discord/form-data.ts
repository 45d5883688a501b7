import { FormData } from 'undici';

/**
 * The REST client takes the global FormData, and asking for that one loads a second undici, Node's own: 20 MB and a tenth of the
 * start. It is given the one of the undici that it loads anyway, and by which its requests go out.
 * Import this before anything of discord.js.
 */
Object.defineProperty(globalThis, 'FormData', { value: FormData, writable: true, configurable: true });
