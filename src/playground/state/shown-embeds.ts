import { type APIAttachment, type APIEmbed, EmbedType } from 'discord-api-types/v10';
import { attachedUrl } from './attached-url.ts';

/** Embeds as Discord gives them back: marked `rich`, times in UTC, pictures with the address they are fetched from. */
export function shownEmbeds(embeds: readonly APIEmbed[], attachments: readonly APIAttachment[]): APIEmbed[] {
  return embeds.map((embed) => {
    const { image, thumbnail, author, footer, timestamp, fields } = embed;
    const picture = (url: string) => attachedUrl(url, attachments);
    const icon = (url: string | undefined) =>
      url !== undefined && { icon_url: picture(url), proxy_icon_url: picture(url) };
    return {
      ...embed,
      type: EmbedType.Rich,
      ...(timestamp && { timestamp: new Date(timestamp).toISOString() }),
      ...(image && { image: { ...image, url: picture(image.url), proxy_url: picture(image.url) } }),
      ...(thumbnail && {
        thumbnail: { ...thumbnail, url: picture(thumbnail.url), proxy_url: picture(thumbnail.url) },
      }),
      ...(author && { author: { ...author, ...icon(author.icon_url) } }),
      ...(footer && { footer: { ...footer, ...icon(footer.icon_url) } }),
      ...(fields && { fields: fields.map((field) => ({ ...field, inline: field.inline ?? false })) }),
    };
  });
}
