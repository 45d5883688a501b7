import type { APIAttachment } from 'discord-api-types/v10';

const local = 'attachment://';

/** The address that `attachment://name` stands for; any other address stays. */
export function attachedUrl(url: string, attachments: readonly APIAttachment[]): string {
  if (!url.startsWith(local)) return url;
  return attachments.find(({ filename }) => filename === url.slice(local.length))?.url ?? url;
}
