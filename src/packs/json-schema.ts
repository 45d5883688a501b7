import { z } from 'zod';
import { jsonText } from './json-text.ts';
import { packFile, packPart } from './schema.ts';

/** The schema of a pack's files as JSON Schema text, for editors: `data/pack.schema.json` holds just this. */
export function packJsonSchema(): string {
  const files = z.union([packFile, packPart]).meta({
    title: 'A file of a pack',
    description: 'pack.json has the head of the pack; every other JSON file beside it adds to the lists.',
  });
  // Editors know draft 7 best. What a writer may leave out is optional: io "input".
  return jsonText(z.toJSONSchema(files, { io: 'input', target: 'draft-7' }));
}
