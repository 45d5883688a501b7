/**
 * Milliseconds of processor time that this process takes for some work, its collection of garbage and its compiler included: what
 * others on the machine do meanwhile does not count. It is the whole process that is asked, since many kernels count a single
 * thread in steps of 4 ms, in which most of what is timed here would vanish; that is counted in microseconds.
 */
export async function ownTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
