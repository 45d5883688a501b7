import type { SettingName } from './guild.ts';

/** What a moderator has changed, as the log channel is told. Titles are as people or packs wrote them. */
export type Change =
  | {
      readonly what: 'subscribed' | 'unsubscribed' | 'paused' | 'resumed' | 'edited';
      readonly channel: string;
    }
  | { readonly what: 'posted'; readonly count: number }
  | { readonly what: 'set-in'; readonly channel: string; readonly value: string | null }
  | { readonly what: 'set'; readonly name: SettingName; readonly value: string | null }
  | {
      readonly what: 'event-added' | 'event-changed' | 'event-removed' | 'corrected';
      readonly title: string;
    };
