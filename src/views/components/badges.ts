import { makeBadge } from 'badge-maker';

import { allComponentStates, type ComponentState } from '../../model/components/component-state.ts';
import { componentDisplays } from '../../model/components/display.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { ComponentStatus } from '../../model/status.ts';
import { componentName } from './component-index.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { knownDays } from './uptime-bar.ts';
import { toHeadline } from '../headline.ts';
import { labelColour, statusColours } from '../palette.ts';
import type { Site } from '../site.ts';

/** A label, a message and the colour behind it, `#rrggbb`. */
export interface Badge {
  readonly label: string;
  readonly message: string;
  readonly color: string;
}

/** The most characters of a text on a badge; longer ones are cut. */
const maxLength = 60;

export function toPageBadge(status: StatusPage, site: Site): Badge {
  return toBadge(site.page.name, toHeadline(status, site).status, site);
}

export function toComponentBadge({ component, status }: ComponentState, site: Site): Badge {
  return toBadge(componentName(component.id, site), status, site);
}

/** The uptime over the days that the page shows. */
export function toUptimeBadge({ component, uptime, days }: ComponentState, site: Site): Badge {
  const { messages, time } = site;
  return {
    label: short(messages.badgeUptime(componentName(component.id, site))),
    message:
      uptime === undefined
        ? messages.uptimeUnknown
        : messages.uptimeOver(time.percent(uptime), knownDays(days)),
    color: uptimeColour(uptime),
  };
}

function toBadge(name: string, status: ComponentStatus, { messages }: Site): Badge {
  return {
    label: short(name),
    message: messages.componentStatus[status].toLocaleLowerCase(messages.language),
    color: statusColours[status],
  };
}

/** An SVG with the words as its title. */
export function formatBadge(badge: Badge): string {
  return `${makeBadge({ ...badge, labelColor: labelColour })}\n`;
}

/** How long shields.io may keep it, in seconds; it asks for no less than five minutes. */
const cacheSeconds = 300;

/** For `https://img.shields.io/endpoint?url=…`: https://shields.io/badges/endpoint-badge */
export function formatShieldsEndpoint(badge: Badge): string {
  return `${JSON.stringify({ schemaVersion: 1, ...badge, cacheSeconds })}\n`;
}

function uptimeColour(uptime: number | undefined): string {
  if (uptime === undefined) return statusColours.unknown;
  if (uptime >= 0.999) return statusColours.operational;
  if (uptime >= 0.99) return statusColours.degraded_performance;
  return uptime >= 0.95 ? statusColours.partial_outage : statusColours.major_outage;
}

function short(text: string): string {
  const line = cleanLine(text);
  // Cutting may leave half a pair of surrogates, so the text is cleaned again.
  return line.length <= maxLength ? line : `${cleanText(line.slice(0, maxLength - 1))}…`;
}

/**
 * All badges of components by file name without ending, of the uptime only where readers are shown it. If a component's
 * badge and another one's uptime badge have the same name, the component gets it.
 */
export function toComponentBadges({
  status,
  site,
}: {
  readonly status: StatusPage;
  readonly site: Site;
}): Map<string, Badge> {
  const states = allComponentStates(status);
  const displays = componentDisplays(status.page);
  return new Map([
    ...states
      .filter(({ component }) => displays.get(component.id)!.uptime === 'shown')
      .map((state) => [`${state.component.id}-uptime`, toUptimeBadge(state, site)] as const),
    ...states.map((state) => [state.component.id, toComponentBadge(state, site)] as const),
  ]);
}
