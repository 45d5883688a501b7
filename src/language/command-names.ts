import type { Catalogue, Message } from './catalogue.ts';

type Messages = Catalogue['messages'];

/** Under which key the catalogues name a command, or a subcommand: "release", "event add". */
export const commandKey = (path: string): string => `command.name.${path.replaceAll(' ', '.')}`;

/** Under which key they name an option: it is called alike wherever it stands. */
export const optionKey = (name: string): string => `option.name.${name}`;

const nameOf = (messages: Messages, key: string, name: string): string => {
  const found = messages.get(key);
  return typeof found === 'string' ? found : name;
};

/** What a language calls a command: "event add" is "termin hinzufügen". What it has no name for keeps its own. */
export function commandIn(messages: Messages, path: string): string {
  const parts = path.split(' ');
  return parts
    .map((word, at) => nameOf(messages, commandKey(parts.slice(0, at + 1).join(' ')), word))
    .join(' ');
}

/** What a language calls an option. */
export const optionIn = (messages: Messages, name: string): string => nameOf(messages, optionKey(name), name);

const COMMAND = /(?<![\p{L}\p{N}/<])\/([a-z]+(?:-[a-z]+)*)(?: ([a-z]+))?/gu;
const OPTION = /`([a-z]+)`/gu;

/**
 * A catalogue whose texts name commands and options as the language calls them. In the file they bear their English names,
 * which Discord takes from everybody: so a name is translated in one place, and the same text can be posted where people of
 * several languages read it.
 */
export function withOwnNames(catalogue: Catalogue): Catalogue {
  const named = (text: string) =>
    text
      .replaceAll(COMMAND, (whole, command: string, below: string | undefined) =>
        ownCommand(catalogue.messages, whole, command, below),
      )
      .replaceAll(OPTION, (_, name: string) => `\`${optionIn(catalogue.messages, name)}\``);
  const all = [...catalogue.messages].map(([key, message]) => [key, everyForm(message, named)] as const);
  return { ...catalogue, messages: new Map(all) };
}

function ownCommand(messages: Messages, whole: string, command: string, below: string | undefined): string {
  if (!messages.has(commandKey(command))) return whole;
  const path = `${command} ${below}`;
  if (below !== undefined && messages.has(commandKey(path))) return `/${commandIn(messages, path)}`;
  // What follows a command without subcommands is the next word of the sentence.
  return `/${commandIn(messages, command)}${below === undefined ? '' : ` ${below}`}`;
}

function everyForm(message: Message, change: (text: string) => string): Message {
  if (typeof message === 'string') return change(message);
  return Object.fromEntries(Object.entries(message).map(([form, text]) => [form, change(text)]));
}
