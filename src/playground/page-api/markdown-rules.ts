import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

type Rule = Parameters<typeof SimpleMarkdown.parserFor>[0][string];

const bullets = /^( *)([*-]) [^\n]+(?:\n\1(?:[*-] | +\S)[^\n]*)*(\n|$)/;
const numbers = /^( *)(\d+\.) [^\n]+(?:\n\1(?:\d+\. | +\S)[^\n]*)*(\n|$)/;

// The library has no lists; its ground has, but that rule also swallows the lines after the list.
const list: Rule = {
  ...SimpleMarkdown.defaultRules.list,
  order: known('heading').order,
  match(source, state) {
    return startsLine(state) ? (bullets.exec(source) ?? numbers.exec(source)) : null;
  },
};

type State = Parameters<Rule['match']>[1];

function startsLine(state: State): boolean {
  const before: unknown = state.prevCapture?.[0];
  return typeof before !== 'string' || /\n *$/.test(before);
}

// The library's own test of a line's start fails right after a quote.
function atLineStart(name: string): Rule {
  const rule = known(name);
  return {
    ...rule,
    match: (source, state, before) =>
      startsLine(state) ? rule.match(source, { ...state, prevCapture: null }, before) : null,
  };
}

// Discord has added the styles `s` and `S`, which the library does not know yet.
const timestamp: Rule = {
  order: known('timestamp').order,
  match: (source) => /^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/.exec(source),
  parse: (capture) => ({ timestamp: capture[1], format: capture[2] }),
};

function known(name: string): Rule {
  const rule = rulesExtended[name];
  if (!rule) throw new Error(`discord-markdown-parser has no rule "${name}"`);
  return rule;
}

/**
 * Parses Discord's markdown as Discord draws a bot's message (masked links included).
 * Source: Discord's documentation, reference#message-formatting; support article "Markdown Text 101".
 * @throws RangeError when the text nests deeper than the stack.
 */
export const parseMarkdown = SimpleMarkdown.parserFor({
  ...rulesExtended,
  heading: atLineStart('heading'),
  subtext: atLineStart('subtext'),
  list,
  timestamp,
});
