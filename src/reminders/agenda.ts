/** What stands in an agenda, or in none. Nobody but the agenda writes when. */
export interface Slot {
  /** Epoch milliseconds; undefined while it stands in none. */
  at: number | undefined;
}

/**
 * Who has something due, found without visiting the others: all of an instant stand together, and a binary heap holds the instants,
 * which are few, since many are due at one. It holds nothing that could not be worked out again, so it is filled anew at each start.
 */
export class Agenda<Item extends Slot> {
  readonly #byInstant = new Map<number, Set<Item>>();
  /** Each instant of `#byInstant` once. One at which nobody is due any more is left in it until it comes up. */
  readonly #heap: number[] = [];

  /** Sets when one is next due (epoch milliseconds); undefined takes it out. */
  set(item: Item, at: number | undefined): void {
    if (item.at === at) return;
    if (item.at !== undefined) this.#byInstant.get(item.at)?.delete(item);
    item.at = at;
    if (at !== undefined) this.#setOf(at).add(item);
  }

  /** When anything is next due, in epoch milliseconds. */
  get next(): number | undefined {
    for (;;) {
      const first = this.#heap[0];
      if (first === undefined || this.#byInstant.get(first)?.size) return first;
      this.#takeFirst();
    }
  }

  /** Takes out all that is due up to an instant (epoch milliseconds), with it, earliest first. Whoever plans them sets them again. */
  take(until: number): Item[] {
    const taken: Item[] = [];
    for (let first = this.#heap[0]; first !== undefined && first <= until; first = this.#heap[0]) {
      for (const item of this.#takeFirst()) {
        item.at = undefined;
        taken.push(item);
      }
    }
    return taken;
  }

  #setOf(at: number): Set<Item> {
    const known = this.#byInstant.get(at);
    if (known) return known;
    const made = new Set<Item>();
    this.#byInstant.set(at, made);
    push(this.#heap, at);
    return made;
  }

  /** Takes the first instant out, and gives whoever is due at it. */
  #takeFirst(): ReadonlySet<Item> {
    const at = pop(this.#heap);
    const items = this.#byInstant.get(at);
    this.#byInstant.delete(at);
    return items ?? new Set();
  }
}

function push(heap: number[], at: number): void {
  let index = heap.push(at) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || above <= at) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = at;
}

/** The least, taken out; not a number where there is none. */
function pop(heap: number[]): number {
  const [first = Number.NaN] = heap;
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    const child = lesserChild(heap, index);
    const below = heap[child];
    if (below === undefined || below >= last) break;
    heap[index] = below;
    index = child;
  }
  heap[index] = last;
  return first;
}

function lesserChild(heap: readonly number[], index: number): number {
  const left = 2 * index + 1;
  const [a, b] = [heap[left], heap[left + 1]];
  return a !== undefined && b !== undefined && b < a ? left + 1 : left;
}
