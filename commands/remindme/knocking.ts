import type { Cooldown } from '../../src/kit/cooldown.ts';

/**
 * What may send somebody a direct message at once. A closed door answers with an error each time, and of those Discord takes only so
 * many from a bot before it hears nothing from it any more (Discord, rate limits, invalid requests).
 */
export const knocking: Cooldown = { person: { times: 12, seconds: 60 } };
