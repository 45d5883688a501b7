/**
 * Sources of patterns, none capturing, of words by which a line of a list tells when a film is out and leaves open of what kind that is; in
 * small letters.
 */
export const OUT_WORDS = ['out', 'release date', 'released?', 'coming'] as const;

/** The same, and what tells the kind as well, as they begin a line. */
export const OUT_CAPITALS = [...OUT_WORDS, 'opens'].map(
  (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
);
