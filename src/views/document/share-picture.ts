import { allComponentStates, type ComponentState } from '../../model/components/component-state.ts';
import { componentDisplays, isListed } from '../../model/components/display.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { isWorse, type ComponentStatus } from '../../model/status.ts';
import { toHeadline } from '../headline.ts';
import { calmDayColour, statusColours } from '../palette.ts';
import type { Site } from '../site.ts';
import { cleanLine } from '../text/clean-text.ts';
import { escapeHtml } from '../text/markdown.ts';

/** What chat programs show at full width: https://ogp.me, https://developers.facebook.com/docs/sharing/webmasters/images */
const shareSize = { width: 1200, height: 630 } as const;

/** The path of the picture; the instant in it makes chat programs fetch it again for each build. */
export function sharePath({ now }: Pick<StatusPage, 'now'>): string {
  return `share.png?${Math.floor(now / 1000).toString(36)}`;
}

/** Each status has a shape of its own, told apart without colour; drawn on 16 by 16. */
const shapes: Record<ComponentStatus, string> = {
  operational: 'M2 8.6 3.6 7l3 3L12.5 4l1.600 1.600-7.500 7.500z',
  under_maintenance: 'M1 1h14v14H1zM4.500 4v8h2V4zM9.500 4v8h2V4z',
  unknown:
    'M8 .5a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM8 3C6.200 3 5 4.200 5 5.900h1.800c0-.8.4-1.300 1.200-1.300s1.200.4 1.200 1.100c0 1.300-2.100 1.400-2.100 3.600h1.800c0-1.500 2.200-1.700 2.200-3.700C11.100 4 9.900 3 8 3zM7 10.700v1.900h2v-1.900z',
  degraded_performance: 'M8 0l8 8-8 8-8-8z',
  partial_outage: 'M8 .5 16 15H0zM7 5.500v5h2v-5zM7 11.500v2h2v-2z',
  major_outage:
    'M5 0h6l5 5v6l-5 5H5l-5-5V5zM4.200 5.600 6.600 8l-2.400 2.400 1.400 1.400L8 9.400l2.400 2.400 1.400-1.400L9.400 8l2.400-2.400-1.400-1.400L8 6.600 5.600 4.200z',
};

const heights: Record<ComponentStatus, number> = {
  operational: 0.4,
  under_maintenance: 0.55,
  unknown: 0.7,
  degraded_performance: 0.7,
  partial_outage: 0.85,
  major_outage: 1,
};

const maxRows = 7;
const panel = 400;
const margin = 56;

/**
 * The present state as a picture: the shape of the status, the name of the page, and the last days of the components,
 * the worst first. The texts are in the tags beside it, because a picture needs a font for each language.
 */
export function toSharePicture(status: StatusPage, site: Site): string {
  const { width, height } = shareSize;
  const worst = toHeadline(status, site).status;
  const states = allComponentStates({ components: status.components, retired: [] });
  const displays = componentDisplays(status.page);
  const rows = states
    .filter(
      (state) => isListed(state, status.page) && displays.get(state.component.id)!.bars === 'shown',
    )
    .toSorted((a, b) => (a.status === b.status ? 0 : isWorse(a.status, b.status) ? -1 : 1))
    .slice(0, maxRows);
  const rowHeight = (height - 2 * margin) / Math.max(rows.length, 4);
  const top = (height - rowHeight * rows.length) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="${statusColours[worst]}" d="M0 0h${panel}v${height}H0z"/>`,
    shape(worst, '#fff', { x: panel / 2 - 96, y: height / 2 - 96, size: 192 }),
    nameOf(site.page),
    ...rows.map((state, index) => row(state, top + index * rowHeight, rowHeight)),
    '</svg>',
  ].join('');
}

/** The letters that any machine has a font for; without one the name is left out. */
const plainLetters =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{M}]*$/u;

/** The name below the shape, as large as it fits: a letter is about 0.6 times as wide as it is high. */
function nameOf({ name }: Site['page']): string {
  const text = cleanLine(name);
  const { length } = text;
  const size = Math.min(44, (panel - 48) / (0.6 * length));
  if (length === 0 || size < 18 || !plainLetters.test(text)) return '';
  const place = `x="${panel / 2}" y="${shareSize.height - 80}" text-anchor="middle"`;
  return `<text ${place} fill="#fff" font-family="sans-serif" font-weight="bold" font-size="${size.toFixed(1)}">${escapeHtml(text)}</text>`;
}

function row({ status, days }: ComponentState, y: number, rowHeight: number): string {
  const size = Math.min(36, rowHeight * 0.6);
  const left = panel + margin + size + 24;
  const step = (shareSize.width - margin - left) / days.length;
  const foot = y + rowHeight * 0.8;
  const bars = Map.groupBy(
    days.map((day, index) => ({ ...day, index })),
    (day) => day.status,
  );
  const strokes = [...bars].map(([of, list]) => {
    const height = rowHeight * 0.6 * (of === undefined ? 0.06 : heights[of]);
    const path = list
      .map(
        ({ index }) =>
          `M${(left + index * step).toFixed(1)} ${foot.toFixed(1)}v-${height.toFixed(1)}h${(step * 0.7).toFixed(1)}v${height.toFixed(1)}z`,
      )
      .join('');
    const fill = of === undefined || of === 'operational' ? calmDayColour : statusColours[of];
    return `<path fill="${fill}" d="${path}"/>`;
  });
  const mark = { x: panel + margin, y: foot - size, size };
  return shape(status, statusColours[status], mark) + strokes.join('');
}

function shape(
  status: ComponentStatus,
  fill: string,
  { x, y, size }: { x: number; y: number; size: number },
): string {
  return `<path fill="${fill}" fill-rule="evenodd" transform="translate(${x} ${y}) scale(${size / 16})" d="${shapes[status]}"/>`;
}
