/**
 * Milliseconds of processor time that this thread takes for some work, its collection of garbage included: what others on the
 * machine do meanwhile does not count.
 */
export async function ownTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
