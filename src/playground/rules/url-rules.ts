import { fieldName, type Path, type Problem, problem } from './form-error.ts';

const web = ['http', 'https'];

/** Schemes of links that open a page. */
export const linkSchemes: readonly string[] = [...web, 'discord'];

/** Schemes of pictures and files: from the web, or uploaded with the message. */
export const mediaSchemes: readonly string[] = [...web, 'attachment'];

/** Schemes of the links in an embed. */
export const webSchemes: readonly string[] = web;

/** A URL whose scheme Discord does not take here; the URL itself has been found well formed. */
export function schemeProblems(
  url: string | null | undefined,
  schemes: readonly string[],
  path: Path,
): Problem[] {
  if (!url) return [];
  const scheme = new URL(url).protocol.slice(0, -1);
  if (schemes.includes(scheme)) return [];
  const choices = `(${schemes.map((one) => `'${one}'`).join(', ')})`;
  return [
    problem(
      path,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of ${choices}.`,
      `${fieldName(path)} must begin with one of ${schemes.join(', ')}.`,
    ),
  ];
}

/** The file name in an `attachment://` URL, if it is one. */
export function attachmentName(url: string | null | undefined): string | undefined {
  return url?.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined;
}
