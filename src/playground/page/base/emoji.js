/**
 * An emoji as text; one of a server's own is shown by its name.
 *
 * @param {{ id?: string | null, name?: string | null }} emoji
 * @returns {string}
 */
export function emojiText({ id, name }) {
  return id ? `:${name ?? 'emoji'}:` : (name ?? '');
}
