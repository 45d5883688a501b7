import type { AllowedMentions } from './mentions.ts';

/** A field that Discord takes as missing when it is null. */
type Maybe<T> = T | null | undefined;

/** An embed as it is sent; the published schema has been applied to it. */
export interface EmbedBody {
  readonly title?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly url?: Maybe<string>;
  readonly author?: Maybe<{
    readonly name?: Maybe<string>;
    readonly url?: Maybe<string>;
    readonly icon_url?: Maybe<string>;
  }>;
  readonly footer?: Maybe<{ readonly text?: Maybe<string>; readonly icon_url?: Maybe<string> }>;
  readonly image?: Maybe<{ readonly url?: Maybe<string> }>;
  readonly thumbnail?: Maybe<{ readonly url?: Maybe<string> }>;
  readonly fields?: Maybe<readonly { readonly name: string; readonly value: string }[]>;
}

/** An emoji on a button or option. */
export interface EmojiBody {
  readonly id?: Maybe<string>;
  readonly name?: Maybe<string>;
}

/** Any component; which fields it has is decided by its type. */
export interface ComponentBody {
  readonly type: number;
  readonly id?: Maybe<number>;
  readonly custom_id?: Maybe<string>;
  readonly style?: Maybe<number>;
  readonly label?: Maybe<string>;
  readonly emoji?: Maybe<EmojiBody>;
  readonly url?: Maybe<string>;
  readonly sku_id?: Maybe<string>;
  readonly disabled?: Maybe<boolean>;
  readonly content?: Maybe<string>;
  readonly value?: Maybe<string>;
  readonly min_values?: Maybe<number>;
  readonly max_values?: Maybe<number>;
  readonly min_length?: Maybe<number>;
  readonly max_length?: Maybe<number>;
  readonly options?: Maybe<readonly OptionBody[]>;
  readonly default_values?: Maybe<readonly unknown[]>;
  readonly components?: Maybe<readonly ComponentBody[]>;
  readonly accessory?: Maybe<ComponentBody>;
  readonly component?: Maybe<ComponentBody>;
  readonly items?: Maybe<readonly { readonly media: { readonly url: string } }[]>;
  readonly media?: Maybe<{ readonly url: string }>;
  readonly file?: Maybe<{ readonly url: string }>;
}

/** An option of a select, radio or checkbox group. */
export interface OptionBody {
  readonly label: string;
  readonly value: string;
  readonly default?: Maybe<boolean>;
  readonly emoji?: Maybe<EmojiBody>;
}

/** A message as it is sent, created or edited, by channel or by webhook. */
export interface MessageBody {
  readonly content?: Maybe<string>;
  readonly embeds?: Maybe<readonly EmbedBody[]>;
  readonly components?: Maybe<readonly ComponentBody[]>;
  readonly flags?: Maybe<number>;
  readonly allowed_mentions?: Maybe<AllowedMentions>;
  readonly attachments?: Maybe<
    readonly { readonly id: string | number; readonly filename?: Maybe<string> }[]
  >;
  readonly sticker_ids?: Maybe<readonly unknown[]>;
  readonly poll?: unknown;
}
