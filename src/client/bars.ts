import { barDays } from '../model/components/bar-days.ts';
import { msPerDay } from '../model/time/instant.ts';
import type { PageState } from './page-state.ts';

/**
 * The script brings its own style sheet, so that the page weighs nothing more without it; a constructed sheet is not
 * subject to the content security policy.
 */
const style = `.bar input{position:absolute;opacity:0;pointer-events:none}
.bar:has(input:focus-visible) svg{outline:3px solid;outline-offset:2px}
.tip{position:absolute;z-index:1;left:var(--x);translate:calc(-1*var(--x));width:max-content;max-width:100%;
padding:.5rem .75rem;background:var(--text);color:var(--bg);font-size:.875rem}
.tip:before{content:"";position:absolute;bottom:calc(100% + 1.8rem);left:var(--x);translate:-50%;
border:.3rem solid #0000;border-top-color:var(--text);border-bottom:0}
.tip a{display:block;padding:.2rem 0;color:inherit}`;

/**
 * Makes the days of each bar readable: under the mouse, under a finger, and by the arrow keys on a slider, which is a
 * single stop of the Tab key. The reports of a day come from "Day by day" on the component's page.
 */
export function followBars(state: PageState): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const tip = document.createElement('div');
  tip.className = 'tip';
  const format = new Intl.DateTimeFormat(state.locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  });
  for (const bar of document.querySelectorAll<HTMLElement>('.bar')) {
    followBar(bar, tip, format, state);
  }
  for (const type of ['keydown', 'focusin', 'pointerdown'] as const) {
    addEventListener(type, (event) => {
      if (
        'key' in event ? event.key === 'Escape' : !tip.parentElement?.contains(event.target as Node)
      )
        tip.remove();
    });
  }
}

/** @param tip The only tip of the page, which is moved to the bar in use. */
function followBar(
  bar: HTMLElement,
  tip: HTMLElement,
  format: Intl.DateTimeFormat,
  { today, calm, unknown }: PageState,
): void {
  const name = bar.closest('li')?.querySelector('a,span') ?? document.querySelector('h1')!;
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '1';
  slider.value = slider.max = `${barDays}`;
  slider.ariaLabel = name.textContent;
  let days: Promise<Document> | undefined;

  const tell = () => {
    const at = Date.parse(today!) - (barDays - +slider.value) * msPerDay;
    const trouble = bar.querySelector(`[value="${slider.value}"]`);
    const pattern = +slider.value > +(bar.dataset['unknown'] ?? 0) ? calm : unknown;
    slider.ariaValueText = trouble?.textContent ?? pattern!.replace('{}', format.format(at));
    return trouble ? new Date(at).toISOString().slice(0, 10) : '';
  };
  const show = async () => {
    const day = tell();
    const text = (tip.textContent = slider.ariaValueText);
    const x = (+slider.value - 0.5) / barDays;
    tip.style.setProperty('--x', `${fromLeft(x) * 100}%`);
    bar.append(tip);
    if (!day) return;
    days ??= name instanceof HTMLAnchorElement ? fetchPage(name.href) : Promise.resolve(document);
    const links = (await days).getElementById(day)?.querySelectorAll('a') ?? [];
    if (bar.contains(tip) && tip.textContent === text) {
      tip.append(...Array.from(links, (link) => link.cloneNode(true)));
    }
  };
  const showQuietly = () => {
    show().catch(() => {
      // Without a network the tip shows the day without its reports, and tries again the next time.
      days = undefined;
    });
  };

  tell();
  bar.append(slider);
  slider.oninput = slider.onfocus = showQuietly;
  followPointer(bar, tip, slider, showQuietly);
}

function followPointer(
  bar: HTMLElement,
  tip: HTMLElement,
  slider: HTMLInputElement,
  show: () => void,
): void {
  const goTo = ({ clientX }: MouseEvent) => {
    const { left, width } = bar.getBoundingClientRect();
    slider.value = `${1 + Math.floor(fromLeft((clientX - left) / width) * barDays)}`;
    show();
  };
  const isIn = (node: EventTarget | null) => tip.contains(node as Node);
  let touched: PointerEvent;
  bar.onpointerdown = (event) => (touched = event);
  bar.onclick = (event) => {
    if (isIn(event.target)) return;
    slider.focus();
    // The position of the click itself is unreliable: browsers move it to what they think a finger meant.
    goTo(touched);
  };
  bar.onpointermove = (event) => {
    // A clicked day stays shown, so that the mouse can reach its links.
    const isHeld = bar.contains(tip) && bar.contains(document.activeElement);
    if (event.pointerType === 'mouse' && !isHeld && !isIn(event.target)) goTo(event);
  };
  bar.onpointerleave = () => {
    if (!bar.contains(document.activeElement)) tip.remove();
  };
}

/** Time runs in the direction of reading. */
const fromLeft = (x: number) => (document.dir === 'rtl' ? 1 - x : x);

async function fetchPage(url: string): Promise<Document> {
  const answer = await fetch(url);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
