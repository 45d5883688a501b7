import { channelIcon, channelKind } from '../base/channel-icon.js';
import { fill, h, part } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { channelOf, personOf } from '../base/names.js';
import { current, drawOn } from '../base/state.js';
import { drawMembersButton } from '../side/members.js';
import { drawWire } from '../wire/drawer.js';
import { drawClock } from './clock-panel.js';
import { drawPins } from './pins.js';
import { drawThemeButton } from './theme.js';
import { drawThreads } from './threads.js';
import { drawWeather } from './weather-panel.js';

/** Draws the bar over the messages. */
export function drawTop() {
  drawMenu();
  part('tools').append(
    drawClock(),
    drawWeather(),
    ...drawWire(),
    drawThreads(),
    drawPins(),
    drawThemeButton(),
  );
  // Beside the tools and not among them: on a phone these have a line of their own, which is full.
  part('tools').before(drawMembersButton());
  drawOn(['world', 'channelId'], ({ world, channelId }) => {
    const app = world?.applications.find(({ directId }) => directId === channelId);
    const channel = channelOf(channelId);
    const name = app ? (personOf(app.userId)?.name ?? app.name) : (channel?.name ?? '');
    const type = app ? 1 : (channel?.type ?? 0);
    const kind = h('span', { class: 'unseen' }, `, ${channelKind(type)}`);
    part('topic').textContent = channel?.topic ?? '';
    fill(part('place'), icon(channelIcon(type)), h('span', null, name), name && kind);
    document.title = name ? `${app ? '@' : '#'}${name} · Playground` : 'Playground';
  });
}

/** On a narrow window the lists at the side come out when they are called. */
function drawMenu() {
  const menu = part('menu');
  const show = (/** @type {boolean} */ open) => {
    part('app').classList.toggle('drawer-open', open);
    menu.setAttribute('aria-expanded', String(open));
    menu.setAttribute('aria-label', open ? 'Hide channels' : 'Show channels');
  };
  menu.append(icon('menu'));
  menu.addEventListener('click', () => show(!part('app').classList.contains('drawer-open')));
  part('veil').addEventListener('click', () => show(false));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && show(false));
  let place = current().channelId;
  drawOn(['channelId'], ({ channelId }) => {
    if (channelId !== place) show(false);
    place = channelId;
  });
  show(false);
}
