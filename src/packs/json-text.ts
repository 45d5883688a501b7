const WIDTH = 110;

/** Writes a value as the project's formatter does, since it checks packs too: short lists of plain values on one line. */
export function jsonText(value: unknown): string {
  return `${written(value, 0, 0)}\n`;
}

/** `taken` is how much of its line stands before the value: the key and, behind it, a comma. */
function written(value: unknown, depth: number, taken: number): string {
  const [inner, outer] = ['  '.repeat(depth + 1), '  '.repeat(depth)];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) {
      const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
      if (outer.length + taken + line.length <= WIDTH) return line;
    }
    return `[\n${value.map((item) => inner + written(item, depth + 1, 1)).join(',\n')}\n${outer}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const held = Object.entries(value).filter(([, item]) => item !== undefined);
  if (held.length === 0) return '{}';
  const lines = held.map(([key, item], place) => {
    const name = `${JSON.stringify(key)}: `;
    const comma = place < held.length - 1 ? 1 : 0;
    return inner + name + written(item, depth + 1, name.length + comma);
  });
  return `{\n${lines.join(',\n')}\n${outer}}`;
}
