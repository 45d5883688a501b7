import type { Pack } from '../../src/packs/schema.ts';

/** The pack without readings of ours, as if its sources said all of it outright. */
export function stated(pack: Pack): Pack {
  const told = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(told);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, told(item)]);
    // A cite may do without a reading; a film that something is about says that there is none.
    const kept = entries.filter(([key]) => key !== 'reading' || !('source' in value));
    return Object.fromEntries(kept.map(([key, item]) => [key, key === 'reading' ? null : item]));
  };
  // Only readings are other than before.
  return told(pack) as Pack;
}
