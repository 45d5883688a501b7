import { type BotProcess, launchBot } from './bot-process.ts';
import type { Logger } from './log.ts';

/** A bot that can be killed and comes back; requests go to the one that runs. */
export type BotKeeper = Omit<BotProcess, 'kill'> & {
  /** Kills it without a word (SIGKILL) and starts it anew; its clock goes on from where it was. */
  restart(): Promise<void>;
};

/**
 * Starts a bot and keeps it. `ended` resolves only for an end that nobody here asked for.
 * @throws Error when it does not come up
 */
export async function keepBot(env: Readonly<Record<string, string>>, log: Logger): Promise<BotKeeper> {
  const ended = Promise.withResolvers<number>();
  let bot = await launchBot(env, log);
  let restarting: Promise<void> | undefined;
  let stopping = false;
  const watch = (watched: BotProcess) =>
    void watched.ended.then((code) => {
      if (watched === bot && !restarting && !stopping) ended.resolve(code);
    });
  watch(bot);
  const restart = async () => {
    const time = await bot.clock();
    await bot.kill();
    bot = await launchBot({ ...env, ...(time && { BOT_NOW: time.now }) }, log);
    if (time && time.rate !== 1) await bot.setClock(time);
    watch(bot);
  };
  return {
    ended: ended.promise,
    forward: (request, response) => bot.forward(request, response),
    clock: () => bot.clock(),
    setClock: (time) => bot.setClock(time),
    reload: () => bot.reload(),
    // Two presses in a row are one kill: the second waits for the first.
    restart() {
      restarting ??= restart().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
    async stop() {
      await restarting;
      stopping = true;
      await bot.stop();
    },
  };
}
