/** How large a JSON text is, told before it is parsed. */
export interface JsonSize {
  readonly depth: number;
  /** About: as many as there are commas. */
  readonly values: number;
  /** Keys as written: one that stands twice counts twice. */
  readonly keys: number;
}

/** Measures a JSON text, or what pretends to be one, without parsing it: in one go, whatever stands in it. */
export function measureJson(text: string): JsonSize {
  let [level, depth, values, keys] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22:
        at = endOfText(text, at);
        break;
      case 0x5b:
      case 0x7b:
        level += 1;
        if (level > depth) depth = level;
        break;
      case 0x5d:
      case 0x7d:
        level -= 1;
        break;
      case 0x2c:
        values += 1;
        break;
      case 0x3a:
        keys += 1;
        break;
    }
  }
  return { depth, values, keys };
}

/** Where the text in quotation marks ends that begins there; the end of all where it never does. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}

/** How many keys a parsed JSON value has, in all that is in it. It must not nest without end. */
export function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) for (const inner of value) keys += keysIn(inner);
  else for (const inner of Object.values(value)) keys += 1 + keysIn(inner);
  return keys;
}
