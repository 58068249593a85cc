/**
 * The inline script of the page: what must be true even if `live.js` does not load. It shows and hides what has a
 * window, and says when the page can no longer be believed.
 */
import { msPerSecond } from '../model/time/instant.ts';
import { isHiddenAt } from './is-shown.ts';
import { isLostAt, type PageState } from './page-state.ts';

const state = (document.currentScript!.previousElementSibling as HTMLScriptElement)
  .dataset as unknown as PageState;
// A clock that is behind the page's build time is slow, by at least the difference.
state.skew = Math.max(0, Date.parse(state.generated) - Date.now());
const tick = () => {
  // As `nowOf`, in fewer bytes, because the skew is known.
  const now = Date.now() + +state.skew!;
  const isLost = isLostAt(state, now);
  for (const element of document.querySelectorAll<HTMLElement>(
    '[data-from],[data-until],[data-lost]',
  )) {
    element.hidden = isHiddenAt(element.dataset, now, isLost);
  }
};
tick();
setInterval(tick, msPerSecond);
