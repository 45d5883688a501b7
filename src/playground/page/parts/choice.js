/**
 * @import {Item} from './listbox.js'
 */
import { fold } from '../base/fold.js';

/**
 * @typedef {object} Choice What is chosen in a menu, apart from how it is drawn.
 * @property {() => readonly string[]} chosen Keys.
 * @property {() => string} text The names of what is chosen.
 * @property {(query: string) => Item[]} lines What fits the query, ticked and barred as it stands.
 * @property {(key: string) => void} toggle
 * @property {() => string} complaint Why this cannot stand; empty when it can.
 * @property {() => boolean} settle Keeps what is chosen, or goes back to what was; says whether it is new.
 */

/**
 * @param {{ items: readonly Item[], chosen: readonly string[], min: number, max: number }} options
 * @returns {Choice}
 */
export function createChoice({ items, chosen: start, min, max }) {
  let chosen = [...start];
  let settled = chosen;
  const barred = (/** @type {string} */ key) => max > 1 && chosen.length >= max && !chosen.includes(key);
  return {
    chosen: () => chosen,
    text: () => items.flatMap(({ key, label }) => (chosen.includes(key) ? label : [])).join(', '),
    lines: (query) =>
      items
        .filter(({ label, detail }) => fold(`${label} ${detail ?? ''}`).includes(fold(query)))
        .map((item) => ({ ...item, chosen: chosen.includes(item.key), disabled: barred(item.key) })),
    toggle(key) {
      const has = chosen.includes(key);
      if (max > 1) chosen = has ? chosen.filter((one) => one !== key) : [...chosen, key];
      else chosen = has && min === 0 ? [] : [key];
    },
    complaint: () => (chosen.length < min && max > 1 ? `Choose at least ${min}.` : ''),
    settle() {
      if (chosen.length < min) chosen = settled;
      const isNew = chosen.join() !== settled.join();
      settled = chosen;
      return isNew;
    },
  };
}
