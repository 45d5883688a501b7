// Node 26 has Temporal; on 24 the polyfill stands in, exactly as it does in the bot itself.
import '../src/temporal.ts';
import { afterEach } from 'vitest';
import { begun, end } from './support/endings.ts';

// Here, since this runs for each file: where files share their modules, a module that they import runs for the first alone.
afterEach(() => end(begun()));
