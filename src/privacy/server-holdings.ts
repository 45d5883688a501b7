import type { Setting, Settings } from '../kit/guild.ts';
import { SOMEONE } from '../kit/someone.ts';
import type { ChannelSubscription } from '../kit/subscription.ts';
import type { Holding } from './holding.ts';
import { type HoldingOptions, namingHolding } from './holding-parts.ts';

// What belongs to a server and says who made it: the record stays, the name goes.

type Mark = { readonly by: string; readonly at: string };

/** The mark without the person. */
const unsigned = <M extends { readonly by: string }>(mark: M, person: string): M =>
  mark.by === person ? { ...mark, by: SOMEONE } : mark;

const unsignedIf = <M extends { readonly by: string }>(mark: M | null, person: string): M | null =>
  mark === null ? null : unsigned(mark, person);

type Made = { readonly by: string; readonly edited: Mark | null };

const madeWithout = <M extends Made>(made: M, person: string): M => ({
  ...unsigned(made, person),
  edited: unsignedIf(made.edited, person),
});

/** What somebody did to a thing, as far as it says so. */
const deedsIn = ({ by, edited }: Made, person: string): string[] => [
  ...(by === person ? ['made'] : []),
  ...(edited?.by === person ? ['edited'] : []),
];

const subscribed = (one: ChannelSubscription, person: string): string[] => [
  ...deedsIn(one, person),
  ...(one.roleBy === person ? ['chose the role'] : []),
];

/** What a server's settings are, by name, and those of channels by the channel. */
const settingsIn = ({ spoilersIn, ...settings }: Settings): [string, Setting][] =>
  [
    ...Object.entries(settings),
    ...Object.entries(spoilersIn).map(([channel, one]) => [`spoilersIn.${channel}`, one] as const),
  ].flatMap(([name, one]) => (one === null ? [] : [[name, one]]));

function settingsWithout(settings: Settings, person: string): Settings {
  const { zone, language, log, spoilers, packs, spoilersIn } = settings;
  return {
    zone: unsignedIf(zone, person),
    language: unsignedIf(language, person),
    log: unsignedIf(log, person),
    spoilers: unsignedIf(spoilers, person),
    packs: unsignedIf(packs, person),
    spoilersIn: Object.fromEntries(
      Object.entries(spoilersIn).map(([channel, one]) => [channel, unsigned(one, person)]),
    ),
  };
}

const subscriptionsHolding = (options: HoldingOptions): Holding =>
  namingHolding(
    { name: 'privacy.held.subscriptions', of: ['subscriptions'] },
    options.state.subscriptions,
    {
      traces: (list, person) =>
        list.subscriptions.flatMap((one) => {
          const did = subscribed(one, person);
          return did.length > 0 ? [{ channel: one.channel, did, at: one.edited?.at ?? one.created }] : [];
        }),
      without: (list, person) => ({
        subscriptions: list.subscriptions.map((one) => ({
          ...madeWithout(one, person),
          // Nobody answers for the role any more: "Ping me" keeps a list until it is chosen again.
          roleBy: one.roleBy === person ? null : one.roleBy,
        })),
      }),
    },
    options,
  );

const settingsHolding = (options: HoldingOptions): Holding =>
  namingHolding(
    { name: 'privacy.held.settings', of: ['settings'] },
    options.state.settings,
    {
      traces: (all, person) =>
        settingsIn(all).flatMap(([setting, { value, by, at }]) =>
          by === person ? [{ setting, value, at }] : [],
        ),
      without: settingsWithout,
    },
    options,
  );

const eventsHolding = (options: HoldingOptions): Holding =>
  namingHolding(
    { name: 'privacy.held.events', of: ['events'] },
    options.state.events,
    {
      traces: (list, person) =>
        list.events.flatMap((event) => {
          const did = deedsIn(event, person);
          return did.length > 0 ? [{ title: event.title, did, at: event.edited?.at ?? event.at }] : [];
        }),
      without: (list, person) => ({ events: list.events.map((event) => madeWithout(event, person)) }),
    },
    options,
  );

const correctionsHolding = (options: HoldingOptions): Holding =>
  namingHolding(
    { name: 'privacy.held.corrections', of: ['corrections'] },
    options.state.corrections,
    {
      traces: (list, person) =>
        list.corrections.flatMap(({ by, film, date, source, at }) =>
          by === person ? [{ film, date, source, at }] : [],
        ),
      without: (list, person) => ({ corrections: list.corrections.map((one) => unsigned(one, person)) }),
    },
    options,
  );

/** Everything in servers' records that says who made or changed it. */
export function serverHoldings(options: HoldingOptions): Holding[] {
  return [subscriptionsHolding, settingsHolding, eventsHolding, correctionsHolding].map((made) =>
    made(options),
  );
}
