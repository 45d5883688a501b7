import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

type Rule = Parameters<typeof SimpleMarkdown.parserFor>[0][string];

const bullets = /^( *)([*-]) [^\n]+(?:\n\1(?:[*-] | +\S)[^\n]*)*(\n|$)/;
const numbers = /^( *)(\d+\.) [^\n]+(?:\n\1(?:\d+\. | +\S)[^\n]*)*(\n|$)/;

// The library has no lists; its ground has, but that rule also swallows the lines after the list.
const list: Rule = {
  ...SimpleMarkdown.defaultRules.list,
  order: order('heading'),
  match(source, state) {
    const before: unknown = state.prevCapture?.[0];
    const startsLine = typeof before !== 'string' || /\n *$/.test(before);
    return startsLine ? (bullets.exec(source) ?? numbers.exec(source)) : null;
  },
};

// Discord has added the styles `s` and `S`, which the library does not know yet.
const timestamp: Rule = {
  order: order('timestamp'),
  match: (source) => /^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/.exec(source),
  parse: (capture) => ({ timestamp: capture[1], format: capture[2] }),
};

function order(rule: string): number {
  const found = rulesExtended[rule];
  if (!found) throw new Error(`discord-markdown-parser has no rule "${rule}"`);
  return found.order;
}

/**
 * Parses Discord's markdown as Discord draws a bot's message (masked links included).
 * Source: Discord's documentation, reference#message-formatting; support article "Markdown Text 101".
 * @throws RangeError when the text nests deeper than the stack.
 */
export const parseMarkdown = SimpleMarkdown.parserFor({ ...rulesExtended, list, timestamp });
