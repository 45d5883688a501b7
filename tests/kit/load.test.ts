import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/kit/load.ts';

const KIT = new URL('../../src/kit/', import.meta.url).href;

const source = (name: string) => `
import { defineCommand } from '${KIT}command.ts';
import { answer } from '${KIT}reply.ts';
export default defineCommand({
  name: '${name}',
  description: 'A test command',
  visibility: 'fans',
  run: () => answer({ content: '${name}' }),
});
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (file: string, text: string) => writeFile(join(folder, file), text);

describe('loading commands', () => {
  it('takes every file of a folder, by name, and nothing that is no TypeScript', async () => {
    await put('second.ts', source('second'));
    await put('first.ts', source('first'));
    await put('README.md', 'not a command');
    expect((await loadCommands(folder)).map(({ name }) => name)).toEqual(['first', 'second']);
  });

  it('gives the commands of fans a private option by themselves', async () => {
    await put('first.ts', source('first'));
    const [command] = await loadCommands(folder);
    expect(Object.keys(command?.options ?? {})).toEqual(['private']);
  });

  it.each([
    ['no-default.ts', 'export const x = 1;', /no-default\.ts: its default export is not a command/],
    ['plain.ts', "export default { name: 'plain' };", /plain\.ts: its default export is not a command/],
    ['other.ts', source('another'), /other\.ts: the command is named "another", the file "other"/],
    ['lost.ts', "import './nowhere.ts';", /lost\.ts: .*nowhere\.ts/],
    ['Upper.ts', source('Upper'), /Upper\.ts: "Upper" is no name that Discord takes/],
  ])('refuses %s, naming file and reason', async (file, text, reason) => {
    await put('fine.ts', source('fine'));
    await put(file, text);
    await expect(loadCommands(folder)).rejects.toThrow(reason);
  });

  it.each([
    [
      'an option with a name that Discord refuses',
      "Name: text({ description: 'A name' })",
      /bad\.ts: "Name" is no name/,
    ],
    [
      'an option that says too much',
      `name: text({ description: '${'much '.repeat(21)}' })`,
      /bad\.ts: the description of bad, option name has 105 characters/,
    ],
    [
      'an option that is called as another is in some language',
      "about: text({ description: 'One thing' }), über: text({ description: 'Another' })",
      /bad\.ts: "über" \(über\) is what another is called \(de\)/,
    ],
  ])('refuses %s, naming the file', async (_what, option, reason) => {
    const text = source('bad')
      .replace("visibility: 'fans',", `visibility: 'fans', options: { ${option} },`)
      .replace('export default', `import { text } from '${KIT}option.ts';\nexport default`);
    await put('bad.ts', text);
    await expect(loadCommands(folder)).rejects.toThrow(reason);
  });

  it('refuses names of which one is what another is called in some language', async () => {
    await put('search.ts', source('search'));
    await put('suche.ts', source('suche'));
    await expect(loadCommands(folder)).rejects.toThrow(/"suche" \(suche\) is what another is called \(de\)/);
  });

  it('refuses a file that does not even load', async () => {
    await put('broken.ts', 'throw new Error("at import");');
    await expect(loadCommands(folder)).rejects.toThrow('at import');
  });
});
