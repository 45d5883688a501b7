import { freshId, h } from '../base/dom.js';

/** Room between a popup and its button, and the edge of the window, in pixels. */
const GAP = 6;

/** How narrow a popup may be, in pixels. */
const NARROWEST = 300;

/** With so much room below its button a popup hangs there, in pixels. */
const ENOUGH = 380;

/**
 * Makes a popup that hangs on a button. The browser opens and closes it: by the button, by Escape, and by a press
 * elsewhere; and it puts the focus on what has `autofocus`.
 *
 * @param {HTMLButtonElement} button
 * @param {readonly HTMLElement[]} content
 * @param {{ onOpen: () => void, onClose: () => void }} on
 * @returns {HTMLElement}
 */
export function createPopup(button, content, on) {
  const popup = h('div', { class: 'popup', id: freshId('popup'), popover: 'auto' }, content);
  button.popoverTargetElement = popup;
  button.setAttribute('aria-controls', popup.id);
  button.setAttribute('aria-expanded', 'false');
  popup.addEventListener('beforetoggle', (event) => {
    const open = event instanceof ToggleEvent && event.newState === 'open';
    button.setAttribute('aria-expanded', String(open));
    if (!open) return on.onClose();
    stand(popup, button);
    on.onOpen();
  });
  return popup;
}

/**
 * Puts a popup below its button, or above where there is more room.
 *
 * @param {HTMLElement} popup
 * @param {HTMLElement} button
 */
function stand(popup, button) {
  const { left, top, bottom, width } = button.getBoundingClientRect();
  const room = innerHeight - bottom;
  const below = room > ENOUGH || room > top;
  const wide = Math.min(Math.max(width, NARROWEST), innerWidth - 2 * GAP);
  popup.style.setProperty('width', `${wide}px`);
  popup.style.setProperty('left', `${Math.max(GAP, Math.min(left, innerWidth - wide - GAP))}px`);
  popup.style.setProperty('top', below ? `${bottom + GAP}px` : 'auto');
  popup.style.setProperty('bottom', below ? 'auto' : `${innerHeight - top + GAP}px`);
  popup.style.setProperty('max-height', `${(below ? room : top) - 2 * GAP}px`);
}
