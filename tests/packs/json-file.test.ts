import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseJson, readJson } from '../../src/packs/json-file.ts';
import { folderWith } from './fixtures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('parsing JSON from anybody', () => {
  it('gives its value', () => {
    expect(parseJson(bytes('{"a": [1, "two"]}'))).toMatchObject({ value: { a: [1, 'two'] } });
  });

  it('passes over a byte order mark', () => {
    expect(parseJson(bytes('\ufeff{}'))).toMatchObject({ value: {} });
  });

  it.each([
    ['{"a": 1,\n}', 'is no JSON: line 2, column 1: Expected double-quoted property name', 2],
    ['{"a":\n  [1, }', "is no JSON: line 2, column 7: Unexpected token '}'", 2],
    ['{"a": [1,\n2', "is no JSON: line 2, column 2: Expected ',' or ']' after array element", 2],
    ['{"a": "', 'is no JSON: line 1, column 8: Unterminated string', 1],
  ])('says in which line and column %j stops being JSON', (text, reason, line) => {
    expect(parseJson(bytes(text))).toMatchObject({ reason, line });
  });

  it.each([
    ['{"a": “b”}', 'write straight quotation marks'],
    ["{'a': 1}", 'write straight quotation marks'],
    ['{"a": 1, // b\n"c": 2}', 'take the comment out'],
    ['{\u00a0"a": 1}', 'delete the space there'],
    ['{"a": [1, 2,\n]}', 'take away the comma before it'],
    ['{"a": NULL}', 'write null, true or false, in small letters'],
    ['{"a": nil,\n"b": 1}', 'write null, true or false, in small letters'],
    ['{"a": "b "c" d"}', 'within a text write “ and ”'],
    ['{"a": "b"\n"c": 1}', 'put a comma behind'],
    ['{"a": [{"b": 1}\r\n{"b": 2}]}', 'put a comma behind'],
    ['{"a": null\n"c": 1}', 'put a comma behind'],
    ['{"a": 1,, "b": 2}', 'take the comma out'],
    ['{"a": "b\tc"}', 'delete the tab'],
    ['{"a": "b,\n"c": 1}', 'close the text with "'],
    ['{"a": [1, 2]', 'close what is still open'],
    ['{"a" 1}', 'look there and just before'],
  ])('says of %j how to mend it', (text, mend) => {
    const read = parseJson(bytes(text));
    expect(read).toMatchObject({ mend: expect.stringContaining(mend) });
    expect(read).not.toMatchObject({ reason: expect.stringContaining('is not valid JSON') });
  });

  it.each(['', ' \n'])('says of %j that it is empty, as a file is that is being written', (text) => {
    expect(parseJson(bytes(text))).toMatchObject({ reason: 'is no JSON: it is empty' });
  });

  it('refuses what is not UTF-8', () => {
    expect(parseJson(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ reason: 'is not UTF-8' });
  });

  it('refuses what nests too deep, before it is parsed', () => {
    const nested = (levels: number) => bytes('['.repeat(levels) + ']'.repeat(levels));
    expect(parseJson(nested(16))).toHaveProperty('value');
    expect(parseJson(nested(17))).toMatchObject({ reason: 'nests deeper than 16 levels' });
    expect(parseJson(nested(1_000_000))).toMatchObject({ reason: 'nests deeper than 16 levels' });
    expect(parseJson(bytes('{"a":'.repeat(400)))).toMatchObject({ reason: 'nests deeper than 16 levels' });
  });

  it('does not take brackets within texts for depth', () => {
    const text = JSON.stringify({ a: `${'['.repeat(40)} \\" ${'{'.repeat(40)}`, b: '"[["' });
    expect(parseJson(bytes(text))).toHaveProperty('value');
  });

  it('refuses too many values, each of which could be a fault of its own', () => {
    expect(parseJson(bytes(`[${'0,'.repeat(400_001)}0]`))).toMatchObject({
      reason: 'holds more than 400000 values',
    });
  });

  it.each([
    ['{"a": 1,\n"a": 2}', 'a', 2],
    ['{"a": {"b": 1}, "c": [{"b": 1,\n\n"d": 2, "b": 3}]}', 'b', 3],
    ['{"\\u0061": 1, "b": "a:", "a": 1}', 'a', 1],
    ['{"__proto__": 1, "__proto__": 2}', '__proto__', 1],
  ])('refuses what is said twice, of which JSON would take the last: %j', (text, key, line) => {
    expect(parseJson(bytes(text))).toMatchObject({
      reason: `gives the key "${key}" twice in one entry`,
      line,
    });
  });

  it('takes the same key in two objects, and colons in texts, for what they are', () => {
    const text = '[{"a": "a: {\\":\\\\", "b": {"a": []}}, {"a": null}]';
    expect(parseJson(bytes(text))).toHaveProperty('value', JSON.parse(text));
  });

  it('takes a text with a byte order mark', () => {
    expect(parseJson(bytes('\ufeff{"a": 1}'))).toHaveProperty('value', { a: 1 });
  });

  it('keeps a key that is named like a prototype as a key', () => {
    const parsed = parseJson(bytes('{"__proto__": {"polluted": true}}'));
    expect(parsed).toHaveProperty('value');
    expect(Object.hasOwn({}, 'polluted')).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});

describe('reading a JSON file', () => {
  it('gives its value', async () => {
    const folder = await folderWith({ 'a.json': { a: 1 } });
    expect(await readJson(join(folder, 'a.json'))).toEqual({ value: { a: 1 }, text: '{"a":1}' });
  });

  it('follows no link', async () => {
    const folder = await folderWith({ 'secret.txt': '{"a": 1}' });
    await symlink(join(folder, 'secret.txt'), join(folder, 'a.json'));
    expect(await readJson(join(folder, 'a.json'))).toMatchObject({
      reason: 'is no ordinary file (links are not followed)',
    });
  });

  it('takes no folder for a file', async () => {
    const folder = await folderWith({ 'a.json/b.json': {} });
    expect(await readJson(join(folder, 'a.json'))).toHaveProperty('reason');
  });

  it.skipIf(process.platform === 'win32')('does not wait at a pipe that nobody writes to', async () => {
    const folder = await folderWith({ 'b.json': {} });
    await promisify(execFile)('mkfifo', [join(folder, 'a.json')]);
    expect(await readJson(join(folder, 'a.json'))).toHaveProperty('reason');
  });

  it('refuses what is too large', async () => {
    const folder = await folderWith({ 'a.json': `"${'x'.repeat(8 * 1024 * 1024)}"` });
    expect(await readJson(join(folder, 'a.json'))).toMatchObject({ reason: 'is larger than 8 MiB' });
  });

  it('throws where the disk fails, since that is nothing to do with the file', async () => {
    const folder = await folderWith({ 'b.json': {} });
    await expect(readJson(join(folder, 'a.json'))).rejects.toThrow('ENOENT');
  });
});
