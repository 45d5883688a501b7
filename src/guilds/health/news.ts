import type { Change } from '../../kit/change.ts';
import type { MessageBody } from '../../kit/reply.ts';
import { type ChannelSubscription, keeperOf } from '../../kit/subscription.ts';
import { translator } from '../../language/languages.ts';
import { changeNote } from '../../views/settings/change.ts';
import { dropNotice, keepNotice } from '../records/notices.ts';
import type { State } from '../records/state.ts';

export interface NewsOptions {
  readonly state: Pick<State, 'settings' | 'notices'>;
  /** Says something in a channel, else to a person; gives whether anybody was reached. It does not throw for what Discord does. */
  readonly say: (
    to: { readonly channel: string | undefined; readonly person: string | undefined },
    body: MessageBody,
  ) => Promise<boolean>;
  /** The server's own language, as Discord names it. */
  readonly localeOf: (guild: string) => string | undefined;
}

export type News = ReturnType<typeof createNews>;

/** How moderators hear of something that they did not ask for. */
export function createNews({ state, say, localeOf }: NewsOptions) {
  return {
    /**
     * Tells what has to be mended: in the log channel, else whoever set the subscription up or edited it last by direct message;
     * where nobody is reached, or the bot is killed meanwhile, it waits for the next moderators' command. Gives whether anybody was
     * reached now.
     * @param here how the log channel says it, where there is more to it than the text.
     */
    async alert(
      guild: string,
      one: Pick<ChannelSubscription, 'by' | 'edited'>,
      text: string,
      here: MessageBody = { content: text },
    ): Promise<boolean> {
      await keepNotice(state.notices, guild, text);
      const channel = (await state.settings.get(guild))?.log?.value;
      const logged = channel !== undefined && (await say({ channel, person: undefined }, here));
      const reached = logged || (await say({ channel: undefined, person: keeperOf(one) }, { content: text }));
      if (reached) await dropNotice(state.notices, guild, text);
      return reached;
    },

    /** Names in the log channel, if there is one, who has changed what. @param former the log channel before. */
    async sign(guild: string, by: string, change: Change, former?: string): Promise<void> {
      const settings = await state.settings.get(guild);
      const language = translator(settings?.language?.value ?? localeOf(guild));
      const moved = change.what === 'set' && change.name === 'log' ? former : undefined;
      const channels = new Set([settings?.log?.value, moved]);
      channels.delete(undefined);
      for (const channel of channels)
        await say({ channel, person: undefined }, changeNote(change, by, language));
    },
  };
}
