/**
 * Gives every module the global `Temporal`: Node 26 has it, Node 24 gets the polyfill.
 * Import this first wherever a process begins (main, scripts, test set-up).
 */
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
