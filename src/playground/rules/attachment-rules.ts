import { ComponentType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { allComponents, type Placed } from './component-tree.ts';
import { type Path, type Problem, problem } from './form-error.ts';
import type { ComponentBody, MessageBody } from './message-body.ts';
import type { UploadedFile } from './operation.ts';
import { type Refusal, refusal } from './refusal.ts';
import { attachmentName, mediaSchemes, schemeProblems } from './url-rules.ts';

const maxFiles = 10;
const mebibyte = 1024 * 1024;
const maxRequest = 25 * mebibyte;

/** Bytes that one file of a bot may have unless a server is boosted. */
export const defaultFileLimit: number = 10 * mebibyte;

/** A file that a message has or keeps. */
export interface KeptFile {
  readonly id: string;
  readonly filename: string;
}

/** Too many or too large files. Source: Discord's documentation, reference, Uploading Files. */
export function fileRefusal(
  files: readonly UploadedFile[],
  kept: readonly KeptFile[],
  limit: number,
): Refusal | undefined {
  if (files.length + kept.length > maxFiles) return tooMany;
  const sum = files.reduce((bytes, file) => bytes + file.bytes, 0);
  return sum > maxRequest || files.some(({ bytes }) => bytes > limit) ? tooLarge : undefined;
}

const tooMany = refusal(
  400,
  RESTJSONErrorCodes.MaximumNumberOfAttachmentsInAMessageReached,
  'Maximum number of attachments in a message reached (10)',
  'A message may have at most 10 files.',
);

const tooLarge = refusal(
  413,
  RESTJSONErrorCodes.RequestEntityTooLarge,
  'Request entity too large',
  'A file may have at most 10 MiB, a request at most 25 MiB.',
);

/** Attachments and media of a body that name files which are not there. */
export function attachmentProblems(
  body: MessageBody,
  files: readonly UploadedFile[],
  current: readonly KeptFile[],
): Problem[] {
  const given = body.attachments ?? [];
  const ids = new Set([...files, ...current].map(({ id }) => id));
  const unknown = given.flatMap(({ id }, i) => (ids.has(String(id)) ? [] : [notFound(['attachments', i])]));
  const renamed = given.flatMap(({ filename }) => (filename ? [filename] : []));
  const names = new Set([
    ...files.map(({ name }) => name),
    ...current.map(({ filename }) => filename),
    ...renamed,
  ]);
  return [
    ...unknown,
    ...allComponents(body.components ?? []).flatMap((placed) => mediaProblems(placed, names)),
  ];
}

function notFound(path: Path): Problem {
  const rule = 'An attachment must be a file of the request, or one that the message has.';
  return problem(path, 'ATTACHMENT_NOT_FOUND', 'Attachment data not found', rule);
}

function mediaProblems({ component, path }: Placed, names: ReadonlySet<string>): Problem[] {
  return mediaUrls(component, path).flatMap(([url, at]) => {
    const name = attachmentName(url);
    if (name !== undefined) return names.has(name) ? [] : [unreferenced(url, at)];
    const schemes = component.type === ComponentType.File ? ['attachment'] : mediaSchemes;
    return schemeProblems(url, schemes, at);
  });
}

function mediaUrls({ media, file, items }: ComponentBody, path: Path): [url: string, path: Path][] {
  return [
    ...(media ? [entry(media.url, [...path, 'media', 'url'])] : []),
    ...(file ? [entry(file.url, [...path, 'file', 'url'])] : []),
    ...(items ?? []).map((item, i) => entry(item.media.url, [...path, 'items', i, 'media', 'url'])),
  ];
}

function entry(url: string, path: Path): [url: string, path: Path] {
  return [url, path];
}

function unreferenced(url: string, path: Path): Problem {
  return problem(
    path,
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    `The referenced attachment was not found: ${url}`,
    'Media at attachment:// must be a file of the same message.',
  );
}
