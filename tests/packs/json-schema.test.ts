import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packJsonSchema } from '../../src/packs/json-schema.ts';
import { DATA } from './fixtures.ts';

describe('the JSON Schema for editors', () => {
  it('is what stands in data/pack.schema.json (else run: npx node bin/pack-schema.mjs)', async () => {
    expect(await readFile(join(DATA, 'pack.schema.json'), 'utf8')).toBe(packJsonSchema());
  });

  it('is JSON that knows both kinds of files', () => {
    const schema: unknown = JSON.parse(packJsonSchema());
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      anyOf: [
        { required: ['schemaVersion', 'id', 'name', 'language'], additionalProperties: false },
        { additionalProperties: false },
      ],
    });
  });

  it('lets a writer leave out what may be empty', () => {
    const schema: unknown = JSON.parse(packJsonSchema());
    expect(schema).toMatchObject({
      definitions: { film: { required: ['id', 'title', 'names', 'franchise', 'sequelOf', 'cite'] } },
    });
  });

  it('explains every key while one types', () => {
    const silent: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (path.endsWith('.properties') && !('$ref' in inner) && !('description' in inner))
          silent.push(`${path}.${key}`);
        look(inner, `${path}.${key}`);
      }
    };
    const schema: unknown = JSON.parse(packJsonSchema());
    look(schema, '');
    expect(silent).toEqual([]);
    // What a reference leads to explains itself.
    for (const definition of Object.values(Object(schema).definitions))
      expect(definition).toHaveProperty('description');
  });

  it('is named by every file of the packs that the project ships', async () => {
    for (const file of ['pack', 'films', 'people', 'quotations', 'production']) {
      const text = await readFile(join(DATA, 'dead-reckoning', `${file}.json`), 'utf8');
      expect(JSON.parse(text)).toHaveProperty('$schema', '../pack.schema.json');
    }
  });
});
