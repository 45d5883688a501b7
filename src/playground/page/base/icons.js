/** Drawn for this page, on a grid of 24, in strokes. */
const paths = {
  hash: 'M5 9h15M4 15h15M10 4 8 20M16 4l-2 16',
  megaphone: 'M4 10v4h3l9 5V5L7 10H4zM19 9.5a4 4 0 0 1 0 5M8 14v5h3v-3.4',
  speaker: 'M4 10v4h4l5 4V6l-5 4H4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  forum: 'M4 5h12v8H9l-4 3v-3H4zM19 9h1v8h-1v3l-4-3h-5v-1',
  thread: 'M6 4v9a3 3 0 0 0 3 3h10M15 12l4 4-4 4',
  stage:
    'M12 4v3M6.5 6.5l2 2M17.5 6.5l-2 2M5 20h14M8 20a4 4 0 0 1 8 0M12 10a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5',
  chevron: 'M7 10l5 5 5-5',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM16 8v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  more: 'M5 12h1M11.5 12h1M18 12h1',
  menu: 'M4 7h16M4 12h16M4 17h16',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 20a6.5 6.5 0 0 1 13 0M16 5.6a3.5 3.5 0 0 1 0 6.3M18 14.5a6.5 6.5 0 0 1 3.5 5.5',
  sliders: 'M4 7h7M17 7h3M14 4v6M4 17h3M13 17h7M10 14v6',
  shield: 'M12 3l7.5 3v5.5c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5V6zM9.5 9.5l5 5M14.5 9.5l-5 5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  close: 'M6 6l12 12M18 6L6 18',
  wire: 'M7 4v14M3.5 14.5 7 18l3.5-3.5M17 20V6M13.5 9.5 17 6l3.5 3.5',
  cloud: 'M7 17a4 4 0 0 1 .4-8 5.5 5.5 0 0 1 10.5 1.2A3.5 3.5 0 0 1 17.5 17zM12 14l-2 4h3l-2 4',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5v4M16 3.5v4',
  link: 'M13 5h6v6M19 5l-9 9M16 14v5H5V8h5',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4',
  reply: 'M4 18v-4a3 3 0 0 1 3-3h12',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v6',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-2 4 3',
  send: 'M4 12l16-8-5 16-3.5-6.5z',
};

/** @typedef {keyof typeof paths} IconName */

/**
 * A small drawing that says nothing to a screen reader: the text beside it does.
 *
 * @param {IconName} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
