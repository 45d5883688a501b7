import {
  type APIAttachment,
  type APIMessageTopLevelComponent,
  ComponentType as Type,
} from 'discord-api-types/v10';
import { attachedUrl } from './attached-url.ts';

// A component as it came in the body: the rules have checked its shape.
interface Given {
  readonly type: Type;
  readonly id?: number;
  readonly components?: readonly Given[];
  readonly accessory?: Given;
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string } }[];
}

const selects: readonly Type[] = [
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
];

/**
 * Components as Discord gives them back: numbered from 1 in the order of reading, with defaults filled in and
 * pictures pointing at their attachments.
 */
export function shownComponents(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const echo = new Echo(attachments);
  return components.map((component) => echo.of(component) as APIMessageTopLevelComponent);
}

class Echo {
  readonly #attachments: readonly APIAttachment[];
  #last = 0;

  constructor(attachments: readonly APIAttachment[]) {
    this.#attachments = attachments;
  }

  of(component: Given): object {
    const { components, accessory, media, file, items } = component;
    return {
      ...defaultsOf(component.type),
      ...component,
      id: component.id || ++this.#last,
      ...(components && { components: components.map((inner) => this.of(inner)) }),
      ...(accessory && { accessory: this.of(accessory) }),
      ...(media && { media: this.#media(media) }),
      ...(file && this.#file(file)),
      ...(items && {
        items: items.map((item) => ({
          description: null,
          spoiler: false,
          ...item,
          media: this.#media(item.media),
        })),
      }),
    };
  }

  #media({ url }: { readonly url: string }): object {
    const attachment = this.#attached(url);
    const address = attachedUrl(url, this.#attachments);
    return {
      id: attachment?.id ?? '0',
      url: address,
      proxy_url: address,
      width: null,
      height: null,
      ...(attachment && { attachment_id: attachment.id, content_type: attachment.content_type }),
    };
  }

  #file(file: { readonly url: string }): object {
    const { filename = '', size = 0 } = this.#attached(file.url) ?? {};
    return { file: this.#media(file), name: filename, size };
  }

  #attached(url: string): APIAttachment | undefined {
    return this.#attachments.find((one) => one.url === attachedUrl(url, this.#attachments));
  }
}

function defaultsOf(type: Type): object {
  if (selects.includes(type)) return { min_values: 1, max_values: 1 };
  if (type === Type.Container) return { accent_color: null, spoiler: false };
  if (type === Type.Thumbnail) return { description: null, spoiler: false };
  if (type === Type.File) return { spoiler: false };
  if (type === Type.Separator) return { divider: true, spacing: 1 };
  return {};
}
