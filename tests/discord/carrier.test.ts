import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createCarrier } from '../../src/discord/carrier.ts';
import { createPostRest } from '../../src/discord/rest.ts';
import { lead } from '../../src/kit/custom-id.ts';
import type { Letter } from '../../src/kit/letter.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { Row } from '../../src/reminders/ledger.ts';
import { occurrenceId } from '../../src/reminders/occurrence.ts';
import { isUnreachable, silence } from '../../src/store/errors.ts';
import { buttonOf } from '../../src/views/layout/parts.ts';
import { at } from '../reminders/samples.ts';
import { follow } from '../support/followed-town.ts';

const { AttachFiles, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;

function rowOf(guild: string, event = 'release:one'): Row {
  const key = { kind: 'countdown', recipient: '1', event, when: '2023-07-14', step: '7d' } as const;
  const times = { due: at('2023-07-07T09:00:00Z'), until: at('2023-07-08T00:00:00Z') };
  const state = { state: 'claimed', held: false, reason: undefined, claims: 1 } as const;
  const past = { firstAttempt: undefined, message: undefined, settled: undefined };
  return { ...key, ...times, ...state, ...past, id: occurrenceId(key), guild, priority: 2, note: undefined };
}

/** A carrier in a town, and how often it has asked for a further turn. */
async function carrying(
  change: (letter: Letter) => Letter | undefined = (letter) => letter,
  apiUrl?: string,
) {
  const town = await follow();
  const { playground, application, table, general, guild } = town;
  const options = { token: application.token, metrics: createMetrics(), log: createLog('silent') };
  const row = rowOf(guild.id);
  const button = (id: string) => buttonOf({ label: 'More', to: lead('release', { mark: id }) });
  const letter: Letter = {
    channel: general.id,
    body: { content: 'soon', components: [{ type: 1, components: [button(row.id)] }] },
    roles: [],
    users: [],
  };
  const faults: unknown[] = [];
  const plain: string[] = [];
  let turns = 0;
  const carrier = createCarrier({
    rest: createPostRest({ ...options, apiUrl: apiUrl ?? playground.apiUrl }),
    table,
    compose: async () => change(letter),
    channelOf: async () => general.id,
    composeEvent: async () => undefined,
    composePost: async () => undefined,
    othersPosts: async () => new Set(),
    published: async () => undefined,
    turn: async () => {
      turns += 1;
    },
    isAway: isUnreachable,
    onFault: (error) => faults.push(error),
    onPlain: ({ id }) => void plain.push(id),
  });
  const posts = () => playground.messages(general).filter(({ author }) => author.id === application.id);
  return { ...town, carrier, row, posts, faults, plain, turns: () => turns };
}

const now = () => Temporal.Now.instant();

describe('a post', () => {
  it('that can’t be written while the store is away has not left, and is no fault', async () => {
    const { carrier, row, posts, faults } = await carrying(() => {
      throw silence('gone');
    });
    expect(await carrier.send(row)).toEqual({ went: 'unsent' });
    expect([posts(), faults]).toEqual([[], []]);
  });

  it('leaves with the occurrence as its nonce, and a second request makes no second message', async () => {
    const { carrier, row, posts } = await carrying();
    const first = await carrier.send(row);
    expect(first).toEqual({ went: 'sent', message: posts()[0]?.id });
    expect(await carrier.send(row)).toEqual(first);
    expect(posts()).toHaveLength(1);
  });

  it('pings just the roles that are configured, whatever else its text names', async () => {
    const roles: string[] = [];
    const { carrier, row, posts, guild, playground } = await carrying((letter) => ({
      ...letter,
      roles: roles.slice(0, 1),
      body: { ...letter.body, content: `@everyone ${roles.map((id) => `<@&${id}>`).join(' ')} soon` },
    }));
    for (const name of ['fans', 'crew']) {
      const role = guild.createRole({ name, mentionable: true });
      roles.push(role.id);
      guild.addMember(playground.createUser({ username: name }), [role]);
    }
    await carrier.send(row);
    const [fan] = guild.members.filter((member) => member.roles.includes(roles[0] ?? ''));
    expect(playground.notified(posts()[0]?.id ?? '')).toEqual([fan?.user.id]);
  });

  it.each([
    'reset',
    'close',
  ] as const)('of which the answer is lost (%s) may have been posted', async (how) => {
    const { carrier, row, posts, playground } = await carrying();
    playground.faults.next({ method: 'POST', path: /messages$/ }, { kind: 'lost', how });
    expect(await carrier.send(row)).toMatchObject({ went: 'lost' });
    expect(posts()).toHaveLength(1);
  });

  it('is tried once: a 5xx is told, not repeated', async () => {
    const { carrier, row, posts, playground } = await carrying();
    playground.faults.next({ method: 'POST' }, { kind: 'status', status: 503 });
    expect(await carrier.send(row)).toEqual({ went: 'lost', why: 'status 503' });
    expect(posts()).toEqual([]);
  });

  it('is refused by its code, not by its text', async () => {
    const { carrier, row, general, guild, until, can } = await carrying();
    general.overwrite({ role: guild.everyone, deny: SendMessages });
    await until(() => !can(general.id, SendMessages));
    expect(await carrier.send(row)).toEqual({ went: 'refused', status: 403, code: 50_013 });
    general.overwrite({ role: guild.everyone, deny: ViewChannel });
    expect(await carrier.send(row)).toEqual({ went: 'refused', status: 403, code: 50_001 });
    general.delete();
    expect(await carrier.send(row)).toEqual({ went: 'refused', status: 404, code: 10_003 });
  });

  it('whose picture is refused is to be sent again at once, and goes without it', async () => {
    const files = [{ name: 'countdown.webp', data: new Uint8Array([1]), description: '7 days to go.' }];
    const { carrier, row, posts, plain, general, guild } = await carrying((letter) => ({
      ...letter,
      body: { ...letter.body, files },
    }));
    general.overwrite({ role: guild.everyone, deny: AttachFiles });
    expect(await carrier.send(row)).toEqual({ went: 'limited', retryAfterMs: 0 });
    expect(plain).toEqual([row.id]);
    expect(posts()).toEqual([]);
    expect(await carrier.send(row)).toMatchObject({ went: 'sent' });
    expect(posts()).toMatchObject([{ content: 'soon', attachments: [] }]);
  });

  it('that was deleted meanwhile is told as such, and is not made anew', async () => {
    const { carrier, row, posts, playground, application } = await carrying();
    const sent = await carrier.send(row);
    const id = 'message' in sent ? sent.message : '';
    const headers = { authorization: `Bot ${application.token}` };
    const path = `${playground.apiUrl}/v10/channels/${posts()[0]?.channel_id}/messages/${id}`;
    expect((await fetch(path, { method: 'DELETE', headers })).status).toBe(204);
    expect(await carrier.send(row)).toEqual({ went: 'refused', status: 404, code: 10_008 });
    expect(posts()).toEqual([]);
  });

  it('that meets a rate limit is surely not done, and says for how long to wait', async () => {
    const { carrier, row, posts, playground } = await carrying();
    playground.faults.next({ method: 'POST' }, { kind: 'rate-limit', scope: 'user', retryAfter: 3 });
    const sending = await carrier.send(row);
    expect(sending.went).toBe('limited');
    expect('retryAfterMs' in sending ? sending.retryAfterMs : 0).toBeGreaterThanOrEqual(3000);
    expect(posts()).toEqual([]);
  });

  it('never left where nobody listens', async () => {
    const { carrier, row } = await carrying(undefined, 'http://127.0.0.1:9/api');
    expect(await carrier.send(row)).toEqual({ went: 'limited', retryAfterMs: 5000 });
  });

  it('that is not wanted any more does not leave; one that can’t be written is our fault', async () => {
    const unwanted = await carrying(() => undefined);
    expect(await unwanted.carrier.send(unwanted.row)).toEqual({ went: 'unsent' });
    const broken = await carrying(() => {
      throw new Error('no words');
    });
    expect(await broken.carrier.send(broken.row)).toMatchObject({ went: 'refused', status: 400 });
    expect(broken.faults).toHaveLength(1);
  });
});

describe('an edit', () => {
  it('takes the place of the message, as often as it is done, and tells nobody', async () => {
    const { carrier, row, posts, playground, guild } = await carrying((letter) => letters.next ?? letter);
    const letters: { next?: Letter } = {};
    const fan = guild.createRole({ name: 'fans', mentionable: true });
    guild.addMember(playground.createUser({ username: 'fan' }), [fan]);
    const sent = await carrier.send(row);
    const message = 'message' in sent ? sent.message : '';
    const body = { content: `<@&${fan.id}> moved`, components: [] };
    letters.next = { channel: posts()[0]?.channel_id ?? '', body, roles: [], users: [], edits: message };
    const edit: Row = { ...row, kind: 'edit' };
    expect(await carrier.send(edit)).toEqual({ went: 'sent', message });
    expect(await carrier.send(edit)).toEqual({ went: 'sent', message });
    expect(posts().map(({ content }) => content)).toEqual([body.content]);
    expect(playground.notified(message)).toEqual([]);
    letters.next = { ...letters.next, edits: '1' };
    expect(await carrier.send(edit)).toEqual({ went: 'refused', status: 404, code: 10_008 });
  });
});

describe('a post that is silent', () => {
  it('notifies nobody who is not pinged', async () => {
    const { carrier, row, posts } = await carrying((letter) => ({ ...letter, silent: true }));
    await carrier.send(row);
    expect(posts()[0]?.flags).toBe(MessageFlags.SuppressNotifications);
  });
});

describe('a look for our own post', () => {
  it('finds it by its mark, behind whatever was written since', async () => {
    const { carrier, row, playground, general, guild, turns } = await carrying();
    const fan = playground.createUser({ username: 'fan' });
    guild.addMember(fan);
    const since = now();
    for (let n = 0; n < 120; n++) playground.as(fan).in(general).say(`message ${n}`);
    const sent = await carrier.send(row);
    expect(await carrier.look(row, since)).toEqual({
      saw: 'it',
      message: 'message' in sent ? sent.message : '',
    });
    expect(turns()).toBe(1);
  });

  it('is not taken in by another’s post, or by another of ours', async () => {
    const { carrier, row, guild } = await carrying();
    const since = now();
    await carrier.send(rowOf(guild.id, 'release:other'));
    const other = { ...row, id: occurrenceId({ ...row, event: 'release:third' }) };
    expect(await carrier.look(other, since)).toEqual({ saw: 'nothing' });
  });

  it('proves nothing without Read Message History, or where it can’t know', async () => {
    const { carrier, row, general, guild, until, can } = await carrying();
    expect(await carrier.look(row, undefined)).toEqual({ saw: 'unreadable' });
    expect(await carrier.look(row, now())).toEqual({ saw: 'nothing' });
    general.overwrite({ role: guild.everyone, deny: ReadMessageHistory });
    await until(() => !can(general.id, ReadMessageHistory));
    expect(await carrier.look(row, now())).toEqual({ saw: 'unreadable' });
    general.delete();
    expect(await carrier.look(row, now())).toEqual({ saw: 'unreadable' });
  });

  it('that goes wrong may be repeated', async () => {
    const { carrier, row, playground } = await carrying();
    playground.faults.next({ method: 'GET', path: /messages/ }, { kind: 'status', status: 500 });
    expect(await carrier.look(row, now())).toEqual({ saw: 'lost' });
    expect(await carrier.look(row, now())).toEqual({ saw: 'nothing' });
  });
});
