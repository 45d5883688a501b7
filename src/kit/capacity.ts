/** So many of each a server may have. */

export const MOST_EVENTS = 100;

export const MOST_SUBSCRIPTIONS = 50;

/** Claims on films' dates; all of them are kept, as history. */
export const MOST_CORRECTIONS = 300;

/** Channels in which spoilers are treated otherwise than in their server. */
export const MOST_CHANNELS = 100;
