import type { User } from '../community.ts';
import type { Channel } from '../places.ts';
import type { Playground } from '../playground.ts';
import type { Exchange } from '../record.ts';
import { drawnMessages, drawnPins } from './messages.ts';
import { menuCommands, pickerCommands } from './picker.ts';
import { HttpProblem } from './respond.ts';
import { settingsOf } from './settings.ts';
import type { SettingsView } from './settings-shapes.ts';
import type { CommandLists, DrawnMessage, RefusalList, World } from './shapes.ts';
import { wireFilter, wireList } from './wire.ts';
import type { WireList } from './wire-shapes.ts';
import { firstPerson, worldOf } from './world.ts';

/** Something that the page asks for by GET; the query names the person (`as`) and the place (`channel`). */
export type Read = (playground: Playground, query: URLSearchParams) => unknown;

/** All reads by name. Each throws for a person or channel that is not there. */
export const reads: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['world', (playground, query): World => worldOf(playground, personIn(playground, query))],
  ['messages', readMessages],
  ['commands', readCommands],
  ['refusals', ({ refusals }): RefusalList => ({ refusals: refusals.toReversed() })],
  ['wire', ({ exchanges }, query): WireList => wireList(exchanges, wireFilter(query))],
  ['exchange', readExchange],
  ['pins', readPins],
  ['settings', (playground, query): SettingsView => settingsOf(playground.guild(query.get('guild') ?? ''))],
]);

function readMessages(playground: Playground, query: URLSearchParams): { messages: readonly DrawnMessage[] } {
  const channel = channelIn(playground, query);
  return { messages: drawnMessages(playground, channel, personIn(playground, query)) };
}

function readPins(playground: Playground, query: URLSearchParams): { messages: readonly DrawnMessage[] } {
  return { messages: drawnPins(playground, channelIn(playground, query), personIn(playground, query)) };
}

function readExchange({ exchanges }: Playground, query: URLSearchParams): { exchange: Exchange } {
  const exchange = exchanges.find(({ number }) => String(number) === query.get('number'));
  if (!exchange) throw new HttpProblem(404, 'This is no longer kept.');
  return { exchange };
}

function readCommands(playground: Playground, query: URLSearchParams): CommandLists {
  const person = personIn(playground, query);
  const commands = playground.as(person).in(channelIn(playground, query)).commands();
  const { locale } = person;
  return { commands: pickerCommands(commands, locale), menuCommands: menuCommands(commands, locale) };
}

function personIn(playground: Playground, query: URLSearchParams): User {
  const id = query.get('as');
  const person = id === null ? firstPerson(playground) : playground.users.find((user) => user.id === id);
  if (!person) throw new HttpProblem(404, 'There is no such person.');
  return person;
}

function channelIn(playground: Playground, query: URLSearchParams): Channel {
  return playground.channel(query.get('channel') ?? '');
}
