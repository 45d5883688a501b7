// Where in a JSON text something stands. The engine names a place for some faults of syntax and not for others, and none for
// what is well-formed but not what was wanted.

/** A place as editors count it: lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset, in UTF-16 units. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return {
    line: linesAt(before, new Set([offset])).get(offset) ?? 1,
    column: before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')),
  };
}

type Mark = '{' | '}' | '[' | ']' | ',' | ':';

interface Token {
  readonly kind: Mark | 'text' | 'plain' | 'bad' | 'end';
  readonly at: number;
  readonly end: number;
}

const MARKS: ReadonlySet<string> = new Set('{}[],:');
const BLANK = /[\t\n\r ]*/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPED: ReadonlySet<string> = new Set('"\\/bfnrt');
const UNIT = /u[\da-fA-F]{4}/y;
const WORD = /[\w$.+-]/;

const isMark = (sign: string): sign is Mark => MARKS.has(sign);

/** The end of what a pattern finds just there; where it finds nothing, the place itself. */
function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function* tokensOf(text: string): Generator<Token> {
  let at = past(BLANK, text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    yield token;
    if (token.kind === 'bad') return;
    at = past(BLANK, text, token.end);
  }
  yield { kind: 'end', at: text.length, end: text.length };
}

function tokenAt(text: string, at: number): Token {
  const sign = text.charAt(at);
  if (isMark(sign)) return { kind: sign, at, end: at + 1 };
  if (sign === '"') return textAt(text, at);
  const end = past(PLAIN, text, at);
  const isWhole = end > at && !WORD.test(text.charAt(end));
  return { kind: isWhole ? 'plain' : 'bad', at, end };
}

/** A text in quotation marks; a bad one stands where it goes wrong. No pattern: a text may have millions of letters. */
function textAt(text: string, start: number): Token {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { kind: 'text', at: start, end: at + 1 };
    const next = code === 0x5c ? pastEscape(text, at) : at + 1;
    if (next === at || code < 0x20) break;
    at = next;
  }
  return { kind: 'bad', at, end: at };
}

/** The end of an escape; its beginning where it is none. */
function pastEscape(text: string, at: number): number {
  if (ESCAPED.has(text.charAt(at + 1))) return at + 2;
  const end = past(UNIT, text, at + 1);
  return end > at + 1 ? end : at;
}

type Wanted = 'value' | 'first item' | 'key' | 'first key' | 'colon' | 'after';

/** The offset at which a text stops being JSON: that of the first thing that can't stand where it does. */
export function faultIn(text: string): number {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  for (const { kind, at } of tokensOf(text)) {
    const next = after(kind, wanted, open);
    if (next === undefined) return at;
    wanted = next;
  }
  return text.length;
}

/** What is wanted after a token; undefined where it can't stand. Keeps the list of what is open. */
function after(kind: Token['kind'], wanted: Wanted, open: ('{' | '[')[]): Wanted | undefined {
  if (wanted === 'colon') return kind === ':' ? 'value' : undefined;
  if (wanted === 'key' || wanted === 'first key') {
    if (kind === 'text') return 'colon';
    return kind === '}' && wanted === 'first key' ? closed(kind, open) : undefined;
  }
  if (wanted === 'after') {
    if (kind === ',' && open.length > 0) return open.at(-1) === '{' ? 'key' : 'value';
    return kind === '}' || kind === ']' ? closed(kind, open) : undefined;
  }
  if (kind === '{' || kind === '[') {
    open.push(kind);
    return kind === '{' ? 'first key' : 'first item';
  }
  if (kind === 'text' || kind === 'plain') return 'after';
  return kind === ']' && wanted === 'first item' ? closed(kind, open) : undefined;
}

function closed(kind: '}' | ']', open: ('{' | '[')[]): Wanted | undefined {
  return open.pop() === (kind === '}' ? '{' : '[') ? 'after' : undefined;
}

/** Something open on the way to a value. */
interface Frame {
  /** Undefined where nobody wants to know of anything in it. */
  readonly path: string | undefined;
  readonly isList: boolean;
  key: string;
  count: number;
}

/**
 * The line of what each path leads to in a well-formed text, as one would write it in code (`films[2].title`); where it leads
 * nowhere, that of the last on the way. In one go, since a file may be large and have many faults.
 */
export function linesOf(text: string, paths: readonly string[]): number[] {
  const ways = paths.map(wayTo);
  const offsets = offsetsOf(text, new Set(ways.flat()));
  const found = ways.map((way) => offsets.get(way.find((path) => offsets.has(path)) ?? '') ?? 0);
  const lines = linesAt(text, new Set(found));
  return found.map((offset) => lines.get(offset) ?? 1);
}

/** The lines of offsets, in one go through the text. */
function linesAt(text: string, offsets: ReadonlySet<number>): Map<number, number> {
  const lines = new Map<number, number>();
  let [line, from] = [1, 0];
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; from < offset; from++) if (endsLine(text, from)) line += 1;
    lines.set(offset, line);
  }
  return lines;
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
}

/** A path and all that it leads through, from its end. */
function wayTo(path: string): string[] {
  const shorter = path.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/u, '');
  return path === '' ? [''] : [path, ...wayTo(shorter === path ? '' : shorter)];
}

/** Of a text that says nothing twice. What is on no wanted way is passed over, lest a path of a million letters be put together for each thing below it. */
function offsetsOf(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const offsets = new Map<string, number>();
  const frames: Frame[] = [];
  let isKey = false;
  for (const { kind, at, end } of tokensOf(text)) {
    const frame = frames.at(-1);
    if (kind === '}' || kind === ']') frames.pop();
    else if (kind === ',') {
      if (frame) frame.count += 1;
      isKey = frame?.isList === false;
    } else if (kind === 'text' && isKey && frame) {
      if (frame.path !== undefined) frame.key = keyAt(text, at, end);
      isKey = false;
    } else if (kind !== ':' && kind !== 'end') {
      const path = frame ? below(frame) : '';
      const isWanted = path !== undefined && wanted.has(path);
      if (isWanted) offsets.set(path, at);
      if (offsets.size === wanted.size) break;
      if (kind === '{' || kind === '[') {
        frames.push({ path: isWanted ? path : undefined, isList: kind === '[', key: '', count: 0 });
      }
      isKey = kind === '{';
    }
  }
  return offsets;
}

const keyAt = (text: string, at: number, end: number): string => String(JSON.parse(text.slice(at, end)));

function below({ path, isList, key, count }: Frame): string | undefined {
  if (path === undefined) return undefined;
  if (isList) return `${path}[${count}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The first key of a well-formed text that is given twice in one object, and the line of the second. */
export function doubledKey(text: string): { readonly key: string; readonly line: number } | undefined {
  const open: (Set<string> | undefined)[] = [];
  let isKey = false;
  for (const { kind, at, end } of tokensOf(text)) {
    const keys = open.at(-1);
    if (kind === '{' || kind === '[') open.push(kind === '{' ? new Set() : undefined);
    else if (kind === '}' || kind === ']') open.pop();
    else if (kind === 'text' && isKey && keys) {
      const key = keyAt(text, at, end);
      if (keys.has(key)) return { key, line: placeAt(text, at).line };
      keys.add(key);
    }
    isKey = kind === '{' || (kind === ',' && open.at(-1) !== undefined);
  }
  return undefined;
}
