import { msPerMinute, msPerSecond } from '../model/time/instant.ts';

const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'];

/**
 * Whether the reader is using the page, so that it must not change under their hands: they have scrolled, typed or
 * touched it in the last five minutes since it came into view, or have selected text.
 */
export function createUse(): () => boolean {
  let usedAt = -Infinity;
  let shownAt = -Infinity;
  for (const sign of signs) {
    const note = () => {
      // Just after a page comes into view, scroll events may be late ones, or come from lines that change.
      if (sign !== 'scroll' || Date.now() - shownAt > 2 * msPerSecond) usedAt = Date.now();
    };
    addEventListener(sign, note, { passive: true });
  }
  document.addEventListener('visibilitychange', () => {
    usedAt = -Infinity;
    shownAt = Date.now();
  });
  return () => Date.now() - usedAt < 5 * msPerMinute || getSelection()?.isCollapsed === false;
}
