/**
 * Which subscriptions have something due, found without visiting the others: a binary heap of each one's next due instant.
 * It holds nothing that could not be worked out again, so it is filled anew at each start.
 */
export class Agenda {
  /** Earliest first, as a heap. What `#next` no longer says is left in it until it comes up. */
  readonly #heap: Slot[] = [];
  readonly #next = new Map<string, number>();

  /** Sets when a subscription is next due; undefined takes it out. */
  set(id: string, due: Temporal.Instant | undefined): void {
    const at = due?.epochMilliseconds;
    if (at === undefined) {
      this.#next.delete(id);
      return;
    }
    if (this.#next.get(id) === at) return;
    this.#next.set(id, at);
    push(this.#heap, { id, at });
  }

  /** When anything is next due. */
  get next(): Temporal.Instant | undefined {
    const first = this.#first();
    return first && Temporal.Instant.fromEpochMilliseconds(first.at);
  }

  /** Takes out all that is due up to an instant, with it, earliest first. Whoever plans them sets them again. */
  take(until: Temporal.Instant): string[] {
    const taken: string[] = [];
    for (let first = this.#first(); first && first.at <= until.epochMilliseconds; first = this.#first()) {
      pop(this.#heap);
      this.#next.delete(first.id);
      taken.push(first.id);
    }
    return taken;
  }

  /** How many subscriptions have something to come. */
  get size(): number {
    return this.#next.size;
  }

  /** The earliest slot that still holds. */
  #first(): Slot | undefined {
    for (;;) {
      const first = this.#heap[0];
      if (!first || this.#next.get(first.id) === first.at) return first;
      pop(this.#heap);
    }
  }
}

interface Slot {
  readonly id: string;
  readonly at: number;
}

function push(heap: Slot[], slot: Slot): void {
  let index = heap.push(slot) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (!above || above.at <= slot.at) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = slot;
}

function pop(heap: Slot[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const child = lesserChild(heap, index);
    const below = heap[child];
    if (!below || below.at >= last.at) break;
    heap[index] = below;
    index = child;
  }
  heap[index] = last;
}

function lesserChild(heap: readonly Slot[], index: number): number {
  const left = 2 * index + 1;
  const [a, b] = [heap[left], heap[left + 1]];
  return a && b && b.at < a.at ? left + 1 : left;
}
