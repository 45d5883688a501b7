import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../../../src/draft/text/article.ts';
import { readArticleFile } from '../../../src/draft/text/article-file.ts';

const labels = z.strictObject({
  published: z.iso.date().nullable(),
  quotations: z.array(
    z.strictObject({
      speaker: z.string().nullable(),
      segments: z.array(z.string()).min(1),
      paragraph: z.int(),
    }),
  ),
  people: z.array(
    z.strictObject({
      name: z.string(),
      film: z.string().nullable(),
      role: z.string(),
      character: z.string().nullable(),
    }),
  ),
  dates: z.array(
    z.strictObject({
      film: z.string(),
      precision: z.enum(['day', 'month', 'season', 'year']),
      value: z.string(),
      kind: z.enum(['theaters', 'digital', 'streaming', 'disc', 'premiere']).nullable(),
      status: z.enum(['planned', 'happened']),
    }),
  ),
  films: z.array(z.array(z.string()).min(1)),
});

/** What somebody has said an article holds; `tests/draft/articles/README.md` has the rules. */
export type Labels = z.infer<typeof labels>;

/** An article with its labels. */
export interface Labelled {
  readonly name: string;
  readonly article: Article;
  readonly labels: Labels;
}

/** Reads every article of a folder with its labels. Throws, naming the file, where one is missing or is not as it should be. */
export async function readLabelled(folder: string): Promise<Labelled[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  if (names.length === 0) throw new Error(`${folder} holds no article`);
  return Promise.all(names.map((file) => readOne(folder, file.slice(0, -'.txt'.length))));
}

async function readOne(folder: string, name: string): Promise<Labelled> {
  const path = join(folder, `${name}.json`);
  const [text, article] = await Promise.all([
    readFile(path, 'utf8'),
    readArticleFile(join(folder, `${name}.txt`)),
  ]);
  try {
    return { name, article, labels: labels.parse(JSON.parse(text)) };
  } catch (error) {
    throw new Error(`${path} can't be read as labels: ${String(error)}`, { cause: error });
  }
}
