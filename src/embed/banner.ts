/**
 * The banner that other websites show while something is wrong. It asks the status page for `api/banner.json` now
 * and then, shows the headline as a link, and is silent in every other case: all is well, the page cannot be reached,
 * the answer is not what was expected. It sets no cookies, keeps nothing, and never throws into the host page.
 *
 * It runs by itself, as a classic script or a module, in browsers of the last years. It works under a
 * Content-Security-Policy without inline styles, because its style sheet is constructed.
 */
const refreshMs = 180_000;
const tickMs = 60_000;
const timeoutMs = 10_000;

const style = `:host{all:initial;display:block;position:relative;z-index:2147483647}
a{display:block;padding:.6em 1em;font:600 15px/1.4 system-ui,sans-serif;text-align:center;text-decoration:underline;
text-underline-offset:.2em;color:#fff;background:#806000;overflow-wrap:anywhere}
a.major{background:#ca3612}a.critical{background:#900016}
a:focus-visible{outline:3px solid #fff;outline-offset:-5px}
@media print{:host{display:none}}`;

const indicators = ['minor', 'major', 'critical'];

/** Undefined for an answer that is not a success. @throws for a page that does not answer, or not in JSON */
async function fetchStatus(home: string) {
  const answer = await fetch(`${home}api/banner.json`, {
    credentials: 'omit',
    // GitHub Pages lets browsers keep files for ten minutes.
    cache: 'no-cache',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!answer.ok) return undefined;
  const { status } = (await answer.json()) as {
    status?: { indicator?: string; description: string };
  };
  return status;
}

function start(home: string): void {
  const host = document.createElement('div');
  let link: HTMLAnchorElement | undefined;
  let isShown = false;
  let askedAt = 0;

  function show(indicator: string, text: string): void {
    if (!link) {
      const root = host.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      root.adoptedStyleSheets = [sheet];
      link = document.createElement('a');
      link.href = home;
      root.append(link);
      // Read aloud when it comes and when it changes, without interrupting.
      host.setAttribute('role', 'status');
    }
    if (link.textContent !== text) link.textContent = text;
    link.className = indicator;
    isShown = true;
    attach();
  }

  /** Also called later, because the host page may have replaced its body. */
  function attach(): void {
    if (isShown && !host.isConnected) document.body.prepend(host);
  }

  async function look(): Promise<void> {
    if (document.hidden || Date.now() - askedAt < refreshMs) return;
    askedAt = Date.now();
    const status = await fetchStatus(home);
    // A login page of a network, or an error of the host, may be JSON, too.
    if (typeof status?.indicator !== 'string') return;
    if (indicators.includes(status.indicator)) show(status.indicator, status.description);
    else {
      isShown = false;
      host.remove();
    }
  }

  function lookQuietly(): void {
    attach();
    look().catch(() => {
      // Errors of ours must not reach the host page.
    });
  }

  setInterval(lookQuietly, tickMs);
  document.addEventListener('visibilitychange', lookQuietly);
  // A script in the head runs before there is a body to stand in.
  if (document.readyState !== 'loading') lookQuietly();
  else document.addEventListener('DOMContentLoaded', lookQuietly);
}

try {
  const scripts = [...document.scripts];
  // A module has no current script, and runs once however often it is named.
  const own = document.currentScript ?? scripts.find(({ src }) => /\/embed\.js(?:\?|$)/.test(src));
  const source = (own as HTMLScriptElement | undefined)?.src;
  const isFirst = scripts.find(({ src }) => src === source) === own;
  // `/embed.js` stands where the page itself does.
  if (source && isFirst) start(new URL('.', source).href);
} catch {
  // An old browser shows no banner.
}
