import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerView, Choice, DrawnMessage } from '../../../src/playground/page-api/shapes.ts';
import { get, post } from './calls.ts';
import { commands, part, type Script } from './commands.ts';
import { type Stage, setStage } from './stage.ts';

const script: Script = { reply: { content: 'nothing' }, go: Promise.resolve() };
let stage: Stage;

beforeAll(async () => {
  stage = await setStage(commands, part(script));
});
afterAll(() => stage.strike());

const where = () => ({ as: stage.fan.id, channel: stage.general.id });

function ask(name: string, options: Readonly<Record<string, unknown>> = {}) {
  const body = { ...where(), application: stage.application.id, name, options };
  return post<AnswerView & { error?: string }>(stage.playground, '/page-api/command', body);
}

async function messages(as = stage.fan.id): Promise<readonly DrawnMessage[]> {
  const query = { as, channel: stage.general.id };
  return (await get<{ messages: DrawnMessage[] }>(stage.playground, '/page-api/messages', query)).body
    .messages;
}

async function newest(as?: string): Promise<DrawnMessage> {
  const last = (await messages(as)).at(-1);
  if (!last) throw new Error('the channel is empty');
  return last;
}

describe('acting through the page', () => {
  it('sends a command with its options and says what came first', async () => {
    const { status, body } = await ask('film', { title: 'Fallout', part: 'dates' });
    expect([status, body.outcome]).toEqual([200, 'message']);
    expect((await newest()).message).toMatchObject({ content: 'film title=Fallout part=dates' });
  });

  it('shows an ephemeral answer to nobody else', async () => {
    await ask('film', { title: 'secretly', private: true });
    expect((await newest()).message).toMatchObject({ onlyFor: stage.fan.id });
    expect(JSON.stringify(await messages(stage.owner.id))).not.toContain('secretly');
  });

  it('sends a file with a command', async () => {
    const file = { name: 'list.json', type: 'application/json', base64: btoa('{"a":1}') };
    expect((await ask('keep', { file })).body.outcome).toBe('message');
    expect((await newest()).message.content).toContain('list.json application/json 7');
  });

  it('refuses a file that is too large, or no file', async () => {
    const base64 = Buffer.alloc(1024 * 1024 + 3).toString('base64');
    expect((await ask('keep', { file: { name: 'a', type: '', base64 } })).status).toBe(400);
    expect((await ask('keep', { file: { name: 'a', type: '', base64: '§' } })).status).toBe(400);
  });

  it('gives the choices for what is being typed', async () => {
    const body = {
      ...where(),
      application: stage.application.id,
      name: 'film',
      options: { title: 'dea' },
      focused: 'title',
    };
    const answer = await post<{ choices: Choice[] }>(stage.playground, '/page-api/autocomplete', body);
    expect(answer.body.choices).toEqual([
      { name: 'Dead Reckoning Part One', value: 'DEAD RECKONING PART ONE' },
      { name: 'Dead Reckoning Part Two', value: 'DEAD RECKONING PART TWO' },
    ]);
  });

  it('uses a command on a message, whose words the bot then sees', async () => {
    const said = stage.playground.as(stage.owner).in(stage.general).say('mind the gap');
    const used = { ...where(), application: stage.application.id, name: 'What is this?' };
    const { body } = await post<AnswerView>(stage.playground, '/page-api/menu', {
      ...used,
      message: said.id,
    });
    expect(body.outcome).toBe('message');
    expect((await newest()).message).toMatchObject({ type: 23, content: 'What is this? mind the gap' });
    const elsewhere = { ...used, message: stage.owner.id };
    expect((await post<AnswerView>(stage.playground, '/page-api/menu', elsewhere)).status).toBe(422);
  });

  it('presses a button and chooses from a menu', async () => {
    script.reply = {
      content: 'choose',
      components: [
        { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] },
        {
          type: 1,
          components: [{ type: 3, custom_id: 'pick', options: [{ label: 'A', value: 'a' }] }],
        },
      ],
    };
    await ask('show');
    const { id } = (await newest()).message;
    const pressed = { ...where(), message: id, customId: 'go' };
    expect((await post<AnswerView>(stage.playground, '/page-api/press', pressed)).body.outcome).toBe(
      'message',
    );
    expect((await newest()).message.content).toBe('go');
    const chosen = { ...where(), message: id, customId: 'pick', values: ['a'] };
    expect((await post<AnswerView>(stage.playground, '/page-api/select', chosen)).status).toBe(200);
    expect((await newest()).message.content).toBe('pick a');
  });

  it('opens a modal with its texts read, and sends it off', async () => {
    const { body } = await ask('form');
    expect(body.outcome).toBe('modal');
    expect(body.modal?.modal.title).toBe('Correct a date');
    expect(body.modal?.texts.map(([source]) => source)).toEqual(['Say **where** you read it.']);
    const values = { day: '2023-07-14', kind: ['theaters'], where: [] };
    const sent = { ...where(), interaction: body.interactionId, values };
    expect((await post<AnswerView>(stage.playground, '/page-api/submit', sent)).body.outcome).toBe('message');
    expect((await newest()).message.content).toContain('"custom_id":"day","value":"2023-07-14"');
  });

  it('refuses a modal that was never opened', async () => {
    const sent = { ...where(), interaction: '1', values: {} };
    const { status, body } = await post(stage.playground, '/page-api/submit', sent);
    expect([status, body]).toEqual([422, { error: 'This form is no longer open: start again.' }]);
  });

  it('writes an ordinary message', async () => {
    const { status } = await post(stage.playground, '/page-api/say', { ...where(), content: 'Hello *all*' });
    expect(status).toBe(200);
    const { message, texts } = await newest();
    expect(message.author.id).toBe(stage.fan.id);
    expect(texts).toEqual([
      [
        'Hello *all*',
        [
          { type: 'text', text: 'Hello ' },
          { type: 'em', of: [{ type: 'text', text: 'all' }] },
        ],
      ],
    ]);
  });

  it('says who was notified', async () => {
    const allowed_mentions = { roles: [stage.pings.id] };
    script.reply = { content: `<@&${stage.pings.id}> it is today`, allowed_mentions };
    await ask('show');
    expect((await newest()).notified).toEqual([stage.fan.id]);
  });

  it('explains what a person cannot do', async () => {
    const body = { as: stage.fan.id, channel: stage.secret.id, content: 'let me in' };
    const answer = await post<{ error: string }>(stage.playground, '/page-api/say', body);
    expect(answer.status).toBe(422);
    expect(answer.body.error).not.toBe('');
    expect((await ask('film')).status).toBe(422);
    expect((await ask('unknown')).status).toBe(422);
  });

  it('refuses a body of another shape, and names the field', async () => {
    const { status, body } = await post<{ error: string }>(stage.playground, '/page-api/say', {
      ...where(),
      content: 7,
      more: true,
    });
    expect(status).toBe(400);
    expect(body.error).toContain('content');
    expect(body.error).toContain('more');
  });
});

describe('a bot that does not answer', () => {
  it('is told of as such after three seconds', async () => {
    expect((await ask('silent')).body.outcome).toBe('no-response');
  });

  it('thinks, as others see too, until the deferral is filled', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    script.go = promise;
    expect((await ask('slow')).body.outcome).toBe('deferred');
    expect((await newest(stage.owner.id)).message.thinking).toBe(true);
    const filled = new Promise<void>((done) => {
      stage.playground.subscribe((change) => {
        if (change.kind === 'message' && change.action === 'update') done();
      });
    });
    resolve();
    await filled;
    expect((await newest()).message).toMatchObject({ content: 'Here it is.', thinking: false });
  });
});
