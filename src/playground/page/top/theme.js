import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';

const KEY = 'playground-theme';

/** @typedef {'dark' | 'light'} Theme */

/**
 * A button that turns dark to light and back. Until it is pressed the page is as the system is.
 *
 * @returns {HTMLElement}
 */
export function drawThemeButton() {
  const button = h('button', { type: 'button', class: 'icon-button' });
  const system = matchMedia('(prefers-color-scheme: light)');
  const chosen = () => localStorage.getItem(KEY);
  const theme = () => chosen() ?? (system.matches ? 'light' : 'dark');
  const draw = () => {
    document.documentElement.dataset.theme = theme();
    const other = theme() === 'dark' ? 'light' : 'dark';
    button.replaceChildren(icon(other === 'light' ? 'sun' : 'moon'));
    button.setAttribute('aria-label', `Turn ${other}`);
    button.title = `Turn ${other}`;
  };
  button.addEventListener('click', () => {
    localStorage.setItem(KEY, theme() === 'dark' ? 'light' : 'dark');
    draw();
  });
  system.addEventListener('change', draw);
  draw();
  return button;
}
