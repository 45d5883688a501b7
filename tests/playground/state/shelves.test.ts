import { expect, test } from 'vitest';
import { FileShelf } from '../../../src/playground/state/file-shelf.ts';
import { MessageShelf } from '../../../src/playground/state/message-shelf.ts';
import type { MessageRecord } from '../../../src/playground/state/records.ts';

function message(id: string, channelId: string): MessageRecord {
  return {
    id,
    channelId,
    guildId: undefined,
    reader: undefined,
    applicationId: undefined,
    notified: [],
    message: {} as MessageRecord['message'],
  };
}

const ids = (records: readonly MessageRecord[]) => records.map(({ id }) => id);

test('messages are kept by channel within a bound', () => {
  const shelf = new MessageShelf(2);
  for (const [id, channelId] of [
    ['1', 'a'],
    ['2', 'b'],
    ['3', 'a'],
    ['4', 'a'],
  ] as const)
    shelf.put(message(id, channelId));
  expect(ids(shelf.in('a'))).toEqual(['3', '4']);
  expect(ids(shelf.in('b'))).toEqual(['2']);
  expect(shelf.get('1')).toBeUndefined();
  expect(ids([...shelf.all()])).toEqual(['3', '4', '2']);
});

test('a message is found, deleted, and a channel cleared', () => {
  const shelf = new MessageShelf(5);
  for (const id of ['1', '2', '3']) shelf.put(message(id, 'a'));
  shelf.delete('2');
  shelf.delete('unknown');
  expect(ids(shelf.in('a'))).toEqual(['1', '3']);
  expect(shelf.newest('a', ({ id }) => id < '3')?.id).toBe('1');
  shelf.clear('a');
  expect(shelf.in('a')).toEqual([]);
  expect(shelf.get('1')).toBeUndefined();
});

test('files are kept within 256 MiB, the oldest go first', () => {
  const shelf = new FileShelf();
  const bytes = new Uint8Array(100 * 1024 * 1024);
  for (const id of ['1', '2', '3']) shelf.put({ id, name: 'x', contentType: 'x', bytes });
  expect([...shelf.all()].map(({ id }) => id)).toEqual(['2', '3']);
  expect(shelf.get('1')).toBeUndefined();
});
