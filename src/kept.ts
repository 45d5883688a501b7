/**
 * A function of a text that remembers what it gave for the last of them: the words of packs come again in every answer.
 * When it knows so many it begins anew, so that whatever people type takes no more room than that.
 * @param most how many texts it remembers
 * @param longest a longer text is not remembered, in UTF-16 units
 */
export function keeping<T>(make: (text: string) => T, most = 1_000, longest = 500): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return make(text);
    const found = kept.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, made);
    return made;
  };
}
