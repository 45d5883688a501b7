import type { Page } from 'playwright-core';

/** Runs in the page: what is wrong with where the focus is. */
const describeFocus = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return 'fine';
  const label = at.labels?.[0]?.textContent ?? '';
  const name = (at.getAttribute('aria-label') ?? '') + at.textContent + (at.title ?? '') + label;
  if (!name.trim()) return 'no name: ' + at.outerHTML;
  const style = getComputedStyle(at);
  const ring = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
  return ring || at.matches('.message-box') ? 'fine' : 'no ring: ' + at.outerHTML;
})()`;

/** Goes so many stops on by the Tab key, and tells what is wrong with those that nobody could name or see. */
export async function flawedStops(page: Page, stops: number): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    found.push(await page.evaluate(describeFocus));
  }
  return found.filter((one) => one !== 'fine');
}
