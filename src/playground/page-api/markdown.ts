import type { Mark, MarkSpan } from './mark.ts';
import { parseMarkdown } from './markdown-rules.ts';

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

type Read = (node: Node) => readonly Mark[];

const spans: Readonly<Record<string, MarkSpan>> = {
  strong: 'strong',
  em: 'em',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'subtext',
};

const readers: Readonly<Record<string, Read>> = {
  br: () => [{ type: 'break' }],
  newline: () => [{ type: 'break' }],
  text: (node) => text(node.content),
  twemoji: (node) => text(node.name),
  inlineCode: (node) => [{ type: 'code', text: string(node.content) }],
  codeBlock: (node) => [{ type: 'pre', text: string(node.content), language: string(node.lang) }],
  heading: (node) => [{ type: 'heading', level: Number(node.level), of: inner(node) }],
  list: readList,
  link: readLink,
  url: readLink,
  autolink: readLink,
  user: mention('user'),
  role: mention('role'),
  channel: mention('channel'),
  everyone: () => [{ type: 'everyone' }],
  here: () => [{ type: 'here' }],
  timestamp: (node) => [{ type: 'time', at: Number(node.timestamp), style: string(node.format) || 'f' }],
  slashCommand: (node) => [{ type: 'command', name: string(node.fullName), id: string(node.id) }],
  emoji: (node) => [{ type: 'emoji', name: string(node.name) }],
  guildNavigation: (node) => text(`<id:${string(node.navigation)}>`),
};

/**
 * Reads a text with Discord's markdown. Links are kept only where they are http or https; anything else
 * stays plain text. A text that nests deeper than the parser's stack is given back as plain text.
 */
export function readMarkdown(source: string): readonly Mark[] {
  try {
    return tidy(parseMarkdown(source, { inline: true }).flatMap(read));
  } catch (error) {
    if (error instanceof RangeError) return text(source);
    throw error;
  }
}

function read(node: Node): readonly Mark[] {
  const span = spans[node.type];
  if (span) return [{ type: span, of: inner(node) }];
  return readers[node.type]?.(node) ?? text(node.content);
}

function inner(node: Node): readonly Mark[] {
  return tidy(nodes(node.content).flatMap(read));
}

function readList(node: Node): readonly Mark[] {
  const items = Array.isArray(node.items) ? node.items : [];
  const read_ = items.map((item) => tidy(nodes(item).flatMap(read)));
  return [
    node.ordered === true
      ? { type: 'list', start: Number(node.start ?? 1), items: read_ }
      : { type: 'list', items: read_ },
  ];
}

function readLink(node: Node): readonly Mark[] {
  const url = webAddress(string(node.target));
  if (url !== undefined) return [{ type: 'link', url, of: inner(node) }];
  return [...text('['), ...inner(node), ...text(`](${string(node.target)})`)];
}

/** The address in its normal form if it is http or https, else undefined. */
export function webAddress(target: string): string | undefined {
  const url = URL.parse(target);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
}

function mention(type: 'user' | 'role' | 'channel'): Read {
  return (node) => [{ type, id: string(node.id) }];
}

function nodes(content: unknown): readonly Node[] {
  return Array.isArray(content) ? content.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function text(value: unknown): readonly Mark[] {
  return [{ type: 'text', text: string(value) }];
}

// The parser yields text in crumbs, and the end-of-line that a code block has already made.
function tidy(marks: readonly Mark[]): readonly Mark[] {
  const tidied: Mark[] = [];
  for (const mark of marks) {
    const last = tidied.at(-1);
    if (mark.type === 'text' && last?.type === 'text') {
      tidied[tidied.length - 1] = { type: 'text', text: last.text + mark.text };
    } else if (mark.type !== 'break' || last?.type !== 'pre') {
      tidied.push(mark);
    }
  }
  while (tidied.at(-1)?.type === 'break') tidied.pop();
  return tidied;
}
