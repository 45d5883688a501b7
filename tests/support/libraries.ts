import type { Libraries } from '../../src/packs/libraries.ts';
import type { Library } from '../../src/packs/library.ts';

/** A library for whatever is followed. */
export const always = (library: Library): Libraries => ({ of: () => library });
