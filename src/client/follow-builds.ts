import { msPerMinute, msPerSecond } from '../model/time/instant.ts';
import type { BuildDocument } from '../views/document/build-document.ts';
import { backOff, isBuild, isNewer, newestOf, silenceMs, statusAt, toSkew } from './polling.ts';
import { isLostAt, nowOf, type PageState } from './page-state.ts';
import { showTab } from './browser-tab.ts';
import { createUse } from './visitor-activity.ts';

/**
 * While the page is in view, asks once a minute whether there is a newer build, and at once when it comes back into
 * view or online. A newer page replaces it, but not under the hands of a reader: then it is only offered.
 * @param base The address of the site.
 * @param refresh Updates the times on the page.
 */
export function followBuilds(state: PageState, base: string, refresh: () => void): void {
  const isUsed = createUse();
  /** The last answer that was not about a newer page. */
  let own: BuildDocument | undefined;
  let newest: BuildDocument | undefined;
  let delayMs = msPerMinute;
  let askedAt = 0;
  let heardAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const statusNow = () => own && statusAt(own, nowOf(state));

  const ask = async () => {
    // Several events come at once when a device wakes up.
    if (document.hidden || Math.abs(Date.now() - askedAt) < 2 * msPerSecond) return;
    askedAt = Date.now();
    try {
      const response = await get(`${base}build.json`);
      const told: unknown = await response.json();
      // The login page of a network, or an error of the host, may be JSON, too.
      if (!isBuild(told)) throw new TypeError('not a build');
      const answer = newestOf(newest, told);
      newest = answer;
      heardAt = Date.now();
      delayMs = msPerMinute;
      // A build is never from the future, so this holds even when the headers of the answer have no
      // time.
      const least = Date.parse(answer.generated_at) - heardAt;
      state.skew = Math.max(least, toSkew(heardAt, response.headers));
      if (isNewer(answer, state)) await replacePage(answer, state, statusNow(), isUsed);
      else {
        own = answer;
        confirmPage(answer, state, refresh);
      }
    } catch {
      delayMs = backOff(delayMs);
      // A page that knows that it is not the newest stays in doubt.
      // A device's clock may be set back, too.
      if (Math.abs(Date.now() - heardAt) >= silenceMs) state.doubt = '1';
    }
  };

  const repeat = () => {
    clearTimeout(timer);
    void ask().finally(() => {
      clearTimeout(timer);
      timer = setTimeout(repeat, delayMs);
    });
  };
  repeat();
  document.addEventListener('visibilitychange', repeat);
  addEventListener('pageshow', repeat);
  addEventListener('online', repeat);
  setInterval(() => {
    showTab(state.name!, isLostAt(state, nowOf(state)) ? 'unknown' : statusNow());
  }, msPerSecond);
}

function confirmPage(answer: BuildDocument, state: PageState, refresh: () => void): void {
  state.doubt = '';
  if (answer.version === state.version && answer.generated_at > state.generated) {
    state.generated = answer.generated_at;
    state.stale = String(answer.stale_after * msPerSecond);
    setTimes('[data-as-of]', answer.generated_at);
  }
  setTimes('#checked time', new Date(nowOf(state)).toISOString());
  refresh();
  document.getElementById('checked')?.removeAttribute('hidden');
}

/** @param status The status that the page shows now, if an answer about this page has told it. */
async function replacePage(
  answer: BuildDocument,
  state: PageState,
  status: string | undefined,
  isUsed: () => boolean,
): Promise<void> {
  const offer = document.getElementById('news');
  if (offer) offer.hidden = false;
  document.getElementById('checked')?.setAttribute('hidden', '');
  // The headline is no longer true, so it must not stand until the new page is there.
  state.doubt = statusAt(answer, nowOf(state)) === (status ?? state.status) ? '' : '1';
  if (isUsed()) return;
  // A cache may still serve the old page, which would then reload again and again.
  const page = await get(location.href);
  if ((await page.text()).includes(answer.version)) location.reload();
}

/** Fetches a file even if the browser has it: hosts let browsers keep files for minutes. */
async function get(url: string): Promise<Response> {
  const signal = AbortSignal.timeout(20 * msPerSecond);
  return fetch(url, { cache: 'no-cache', signal });
}

function setTimes(selector: string, iso: string): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>(selector)) {
    time.dateTime = iso;
    time.title = '';
  }
}
