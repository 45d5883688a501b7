import { open } from 'node:fs/promises';
import { type Article, readArticle } from './article.ts';
import { Refused } from './refused.ts';

/** The largest article, in bytes: far more than anybody writes, and little enough to be read in seconds. */
const MOST_BYTES = 256 * 1024;

/** The longest paragraph, in UTF-16 units: what looks for names and films in it takes time that grows with the square. */
const LONGEST_PARAGRAPH = 10_000;

/** Reads an article's plain text from a file. Throws `Refused`, with what to do, for what is none. */
export async function readArticleFile(path: string): Promise<Article> {
  const bytes = await readBytes(path);
  const text = decoded(bytes, path);
  if (/^\s*(?:<!doctype|<html|<\?xml)/i.test(text)) {
    throw new Refused(
      `${path} is a web page. Copy its text into a file of its own, a blank line between paragraphs.`,
    );
  }
  const article = readArticle(text);
  if (!article.paragraphs.some((paragraph) => /\p{L}/u.test(paragraph.text)))
    throw new Refused(`There are no words in ${path}.`);
  if (article.paragraphs.length > 9999)
    throw new Refused(`${path} has more than 9999 paragraphs, so it is no article.`);
  if (article.paragraphs.filter(({ heading }) => heading).length > 999)
    throw new Refused(`${path} has more than 999 headings, and a pack holds none that has.`);
  const long = article.paragraphs.find(({ text }) => text.length > LONGEST_PARAGRAPH);
  if (long)
    throw new Refused(
      `Paragraph ${long.number} of ${path} has more than ${LONGEST_PARAGRAPH} letters. Leave a blank line between paragraphs.`,
    );
  return article;
}

async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? new Refused(`There is no file ${path}.`) : unreadable(path, error);
  });
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) throw new Refused(`${path} is a folder, not the text of an article.`);
    if (!stat.isFile()) throw new Refused(`${path} is no ordinary file.`);
    if (stat.size > MOST_BYTES)
      throw new Refused(`${path} is larger than 256 KiB, so it is no article’s text.`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function decoded(bytes: Uint8Array, path: string): string {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const no = new Refused(`${path} is not plain text in UTF-8. Save the article as plain text.`);
  try {
    const read = text.decode(bytes);
    if (read.includes('\0')) throw no;
    return read;
  } catch (error) {
    throw error instanceof TypeError ? no : error;
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

function unreadable(path: string, error: unknown): unknown {
  const code = codeOf(error);
  return code === 'EACCES' || code === 'EPERM'
    ? new Refused(`${path} may not be read: ${String(code)}.`)
    : error;
}
