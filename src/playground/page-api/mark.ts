/** What a text with Discord's markdown says, as a tree that a page can draw without ever reading HTML. */
export type Mark =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: MarkSpan; readonly of: readonly Mark[] }
  | { readonly type: 'heading'; readonly level: number; readonly of: readonly Mark[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'pre'; readonly text: string; readonly language: string }
  | {
      readonly type: 'list';
      /** The first number of an ordered list; undefined for bullets. */
      readonly start?: number;
      readonly items: readonly (readonly Mark[])[];
    }
  /** `url` is http or https, always. */
  | { readonly type: 'link'; readonly url: string; readonly of: readonly Mark[] }
  | { readonly type: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'everyone' | 'here' }
  /** `at` in seconds since the Unix epoch; `style` is one of Discord's letters. */
  | { readonly type: 'time'; readonly at: number; readonly style: string }
  | { readonly type: 'command'; readonly name: string; readonly id: string }
  | { readonly type: 'emoji'; readonly name: string };

/** Marks that only wrap others. */
export type MarkSpan = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
