import { avatar } from '../base/avatar.js';
import { fill, h, part } from '../base/dom.js';
import { you } from '../base/names.js';
import { drawOn } from '../base/state.js';
import { actAs } from '../moves.js';

/** Draws who one is, and lets one be somebody else. */
export function drawWho() {
  drawOn(['world'], ({ world }) => {
    const me = you();
    if (!world || !me) return;
    const options = world.people
      .filter(({ bot }) => !bot)
      .map(({ id, name, locale }) => {
        const option = h('option', { value: id }, locale.startsWith('en') ? name : `${name} (${locale})`);
        option.selected = id === me.id;
        return option;
      });
    const select = h('select', { id: 'who-select', 'data-key': 'who' }, options);
    select.addEventListener('change', () => void actAs(select.value));
    fill(
      part('who'),
      avatar(me),
      h('div', { class: 'who-text' }, h('label', { for: 'who-select' }, 'Acting as'), select),
    );
  });
}
