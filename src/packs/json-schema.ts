import { z } from 'zod';
import { packFile, packPart } from './schema.ts';

/** The schema of a pack's files as JSON Schema text, for editors: `data/pack.schema.json` holds just this. */
export function packJsonSchema(): string {
  const files = z.union([packFile, packPart]).meta({
    title: 'A file of a pack',
    description: 'pack.json has the head of the pack; every other JSON file beside it adds to the lists.',
  });
  // Editors know draft 7 best. What a writer may leave out is optional: io "input".
  const schema = z.toJSONSchema(files, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify(schema, null, 2).replace(LIST_OF_WORDS, onOneLine)}\n`;
}

const LIST_OF_WORDS = /^( *"[^"]+": )\[\n((?: +"[^"]*",?\n)+) +\](,?)$/gm;
const WIDTH = 110;

/** The project's formatter writes short lists on one line, and generated files have to pass it too. */
function onOneLine(lines: string, key: string, words: string, comma: string): string {
  const line = `${key}[${words.trim().replace(/\n +/g, ' ')}]${comma}`;
  return line.length <= WIDTH ? line : lines;
}
