/** Something that is done for one server at a time. */
export interface Tending {
  /** Asks for it. While it is being done for that server it is done once more, however often it is asked for. */
  ask(guild: string): void;
  /** Takes nothing more, and resolves when nothing is under way. */
  close(): Promise<void>;
}

/** @param onError is told where it failed; the next time that it is asked for it is tried again. */
export function createTending(
  task: (guild: string) => Promise<void>,
  onError: (guild: string, error: unknown) => void,
): Tending {
  const underWay = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let open = true;
  const run = async (guild: string): Promise<void> => {
    do {
      again.delete(guild);
      try {
        await task(guild);
      } catch (error) {
        onError(guild, error);
      }
    } while (open && again.has(guild));
    // In the same turn as the last look at `again`, so that nothing that is asked for falls in between.
    underWay.delete(guild);
  };
  return {
    ask(guild) {
      if (!open) return;
      if (underWay.has(guild)) again.add(guild);
      else underWay.set(guild, run(guild));
    },
    async close() {
      open = false;
      await Promise.all(underWay.values());
    },
  };
}
