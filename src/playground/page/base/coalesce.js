/**
 * Makes of a slow function one that never runs twice at a time: calls that come meanwhile make it run once more.
 *
 * @param {() => Promise<void>} run
 * @returns {() => Promise<void>} Resolves when a run that began after the call has ended.
 */
export function coalesced(run) {
  /** @type {Promise<void> | undefined} */
  let running;
  /** @type {Promise<void> | undefined} */
  let next;
  const start = () => {
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(
      () => again(),
      () => again(),
    );
    return next;
  };
  function again() {
    next = undefined;
    return start();
  }
}
