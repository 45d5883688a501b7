/**
 * A body as the published schema expects it. Discord itself is laxer than its schema: it counts characters and
 * not UTF-16 units, takes numbers for ids and texts for permission bits, instants of any zone, and null for a
 * translation that is not there.
 */
export function normalForm(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return text(key, value);
  if (typeof value === 'number')
    return idKey.test(key) && Number.isSafeInteger(value) ? String(value) : value;
  if (Array.isArray(value)) return value.map((entry) => normalForm(entry, entryKey(key)));
  if (typeof value !== 'object' || value === null) return value;
  return record(key, value);
}

const idKey = /^(?:.+_id|.+_ids|users|roles|applied_tags|attachment\.id)$/;
const bitsKey = /^(?:default_member_permissions|permissions|allow|deny)$/;
const timeKey =
  /^(?:timestamp|scheduled_start_time|scheduled_end_time|communication_disabled_until|start|end)$/;
const localizationsKey = /_localizations$/;

function record(key: string, value: object): unknown {
  const entries = Object.entries(value)
    .filter(([, inner]) => !(localizationsKey.test(key) && inner === null))
    .map(([name, inner]) => [name, normalForm(inner, name === 'id' ? innerId(key) : name)]);
  const normal = Object.fromEntries(entries);
  // An emoji of a server needs no name, though the schema asks for one.
  return key === 'emoji' && 'id' in normal && !('name' in normal) ? { ...normal, name: '' } : normal;
}

// A component's `id` is a number; that of an attachment is an id.
function innerId(key: string): string {
  return key === 'attachments[]' ? 'attachment.id' : 'id';
}

function entryKey(key: string): string {
  return key === 'attachments' ? 'attachments[]' : key;
}

function text(key: string, value: string): unknown {
  if (bitsKey.test(key) && /^\d+$/.test(value)) return Number(value);
  if (timeKey.test(key)) return instant(value) ?? value;
  // One unit for each character outside the basic plane, so that lengths are those that Discord counts.
  return value.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
}

/** An ISO 8601 instant in UTC, or undefined for what is none. Without an offset UTC is meant. */
export function instant(value: string): string | undefined {
  for (const written of [value, `${value}Z`]) {
    try {
      return Temporal.Instant.from(written).toString();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
