import { freshId, h } from '../base/dom.js';

const kinds = /** @type {const} */ ([
  ['all', 'Everything'],
  ['rest', 'Requests'],
  ['gateway', 'Gateway'],
  ['refused', 'Refused by Discord'],
]);

/**
 * What of the wire is shown.
 *
 * @param {() => void} onChange
 * @returns {{ element: HTMLElement, query: () => Record<string, string>, onlyRefused: () => void }}
 */
export function createFilter(onChange) {
  const ids = { words: freshId('wire'), kind: freshId('wire'), beats: freshId('wire') };
  const words = h('input', {
    type: 'search',
    id: ids.words,
    class: 'input',
    placeholder: 'Filter: path, event, id, text',
    'aria-label': 'Filter by words',
  });
  const kind = h(
    'select',
    { id: ids.kind, class: 'input', 'aria-label': 'What is shown' },
    kinds.map(([value, name]) => h('option', { value }, name)),
  );
  const beats = h('input', { type: 'checkbox', id: ids.beats, class: 'checkbox' });
  for (const field of [words, kind, beats]) field.addEventListener('input', onChange);
  return {
    element: h(
      'div',
      { class: 'wire-filter', role: 'search', 'aria-label': 'The wire' },
      words,
      kind,
      h('label', { class: 'wire-beats', for: ids.beats }, beats, 'Heartbeats'),
    ),
    query: () => ({ search: words.value, only: kind.value, quiet: beats.checked ? '0' : '1' }),
    onlyRefused() {
      words.value = '';
      kind.value = 'refused';
    },
  };
}
