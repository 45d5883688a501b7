/**
 * @import {DrawnMessage, HostView, MenuCommand, PickerCommand, World} from '../../page-api/shapes.ts'
 * @import {Refusal} from '../../record.ts'
 */

/**
 * @typedef {object} Pending A command that was sent and has no message of its own yet.
 * @property {string} key
 * @property {string} channelId
 * @property {string} as
 * @property {string} applicationId
 * @property {string} label
 * @property {string} [problem] Why nothing came of it.
 */

/**
 * @typedef {object} State What the page shows.
 * @property {World | undefined} world
 * @property {string | undefined} guildId The open server; undefined is the direct messages.
 * @property {string | undefined} channelId
 * @property {readonly DrawnMessage[]} messages Of the open channel.
 * @property {readonly PickerCommand[]} commands That the person can use in the open channel.
 * @property {readonly MenuCommand[]} menuCommands That the person can use on a message there.
 * @property {readonly Pending[]} pending
 * @property {ReadonlySet<string>} unread Channels with something new.
 * @property {ReadonlySet<string>} dismissed Ephemeral messages that were put away.
 * @property {readonly Refusal[]} refusals Newest first.
 * @property {HostView} host What whoever started the playground offers.
 * @property {ReadonlyMap<string, { due: string, posted: string }>} due By message: when it was due and when it was posted, by the bot's clock.
 * @property {number} wired Grows whenever something was said on the wire.
 * @property {string} draft What something outside the message box wants to be written into it.
 */

/** @type {State} */
const state = {
  world: undefined,
  guildId: undefined,
  channelId: undefined,
  messages: [],
  commands: [],
  menuCommands: [],
  pending: [],
  unread: new Set(),
  dismissed: new Set(),
  refusals: [],
  host: { restarts: false, resets: false, days: [] },
  due: new Map(),
  wired: 0,
  draft: '',
};

/** @typedef {(state: Readonly<State>) => void} Drawing */

/** @type {{ keys: readonly (keyof State)[], draw: Drawing }[]} */
const drawings = [];

/** @returns {Readonly<State>} */
export function current() {
  return state;
}

/**
 * Calls `draw` whenever one of these fields was changed.
 *
 * @param {readonly (keyof State)[]} keys
 * @param {Drawing} draw
 */
export function drawOn(keys, draw) {
  drawings.push({ keys, draw });
}

/**
 * Changes fields and draws what shows them. A field that is given the value it has is not changed.
 *
 * @param {Partial<State>} changes
 */
export function change(changes) {
  const before = new Map(Object.entries(state));
  const changed = new Set(
    Object.entries(changes).flatMap(([key, value]) => (before.get(key) === value ? [] : [key])),
  );
  Object.assign(state, changes);
  for (const { keys, draw } of drawings) if (keys.some((key) => changed.has(key))) draw(state);
}
