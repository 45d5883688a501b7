import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import { readJson } from '../../../src/playground/rules/json-body.ts';
import { errorBody } from '../../../src/playground/rules/refusal.ts';
import { bodyTable } from './body-table.ts';

describe('a refusal', () => {
  it("has Discord's own form", () => {
    const answer = checkBody('message.create', { embeds: [{ title: 'a'.repeat(257) }] }, {});
    expect(answer && errorBody(answer)).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        embeds: {
          0: {
            title: {
              _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }],
            },
          },
        },
      },
    });
    expect(answer).toMatchObject({
      status: 400,
      rule: 'embeds[0].title must have at most 256 characters.',
    });
  });

  it('names all that is wrong, and the first rule', () => {
    const answer = checkBody('message.create', { content: 5, tts: 'yes' }, {});
    expect(answer).toMatchObject({
      errors: {
        content: {
          _errors: [{ code: 'STRING_TYPE_CONVERT', message: 'Could not interpret "5" as string.' }],
        },
        tts: { _errors: [{ code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' }] },
      },
      rule: 'content must be of type string.',
    });
  });

  it('leaves unknown keys alone', () => {
    expect(checkBody('message.create', { content: 'a', nonsense: { deep: 1 } }, {})).toBeUndefined();
  });

  it('speaks of 2000 characters also where the schema says 4000', () => {
    const answer = checkBody('message.create', { content: 'a'.repeat(4001) }, {});
    expect(answer?.rule).toBe('content must have at most 2000 characters.');
  });
});

describe('a body that is no object', () => {
  it.each([null, 'text', 5, true, []])('is refused: %j', (body) => {
    expect(checkBody('message.create', body, {})?.code).toBe(50035);
    expect(checkBody('interaction.callback', body, { kind: 'command' })?.code).toBe(50035);
  });

  it('is refused where a list is expected', () => {
    expect(checkBody('commands.overwrite', {}, { scope: 'global' })).toMatchObject({
      errors: { _errors: [{ code: 'LIST_TYPE_CONVERT' }] },
    });
  });
});

describe('JSON', () => {
  it('is read', () => {
    expect(readJson('{"content":"a"}')).toEqual({ body: { content: 'a' } });
  });

  it('may be missing altogether', () => {
    expect(readJson('')).toEqual({ body: {} });
  });

  it('that is none is refused with its own code', () => {
    expect(readJson('{"content":')).toMatchObject({ refusal: { status: 400, code: 50109 } });
  });
});

bodyTable(
  'dm.create',
  {},
  {
    accepted: [['a recipient', { recipient_id: '123' }]],
    refused: [
      ['nobody', {}, 'recipient_id', 'BASE_TYPE_REQUIRED'],
      ['what is no id', { recipient_id: 'ana' }, 'recipient_id', 'NUMBER_TYPE_COERCE'],
    ],
  },
);

bodyTable(
  'messages.bulk-delete',
  {},
  {
    accepted: [['two messages', { messages: ['1', '2'] }]],
    refused: [
      ['one message', { messages: ['1'] }, 50016],
      ['a hundred and one', { messages: Array.from({ length: 101 }, (_, i) => String(i + 1)) }, 50016],
      ['no list', {}, 'messages', 'BASE_TYPE_REQUIRED'],
    ],
  },
);

bodyTable(
  'message.crosspost',
  {},
  {
    accepted: [
      ['an empty body', {}],
      ['none', undefined],
    ],
    refused: [],
  },
);
