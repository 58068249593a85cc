import { msPerMinute } from '../model/time/instant.ts';

const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'];

/**
 * Whether the reader is using the page, so that it must not change under their hands: they have scrolled, typed or
 * touched it in the last five minutes since it came into view, or have selected text.
 */
export function createUse(): () => boolean {
  let usedAt = -Infinity;
  for (const sign of signs) {
    addEventListener(sign, () => (usedAt = Date.now()), { passive: true });
  }
  // Also reset when the page comes into view: scroll events arrive late, and those from before were not the reader's.
  document.addEventListener('visibilitychange', () => (usedAt = -Infinity));
  return () => Date.now() - usedAt < 5 * msPerMinute || getSelection()?.isCollapsed === false;
}
