import type { Component } from '../../model/components/component.ts';
import { componentName } from '../components/component-index.ts';
import { cleanLine } from '../text/clean-text.ts';
import { componentPath, type Site } from '../site.ts';

/** The absolute addresses by which one can follow the page or one component. */
export interface Subscriptions {
  readonly title: string;
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
  readonly calendar: string;
  /** Opens the calendar program. */
  readonly webcal: string;
}

export const feedTypes = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;

export function toSubscriptions(site: Site, component?: Pick<Component, 'id'>): Subscriptions {
  const at = (name: string) => site.url(`${component ? componentPath(component.id) : ''}${name}`);
  const name = cleanLine(site.page.name);
  return {
    title: component ? `${cleanLine(componentName(component.id, site))} – ${name}` : name,
    atom: at('history.atom'),
    rss: at('history.rss'),
    json: at('feed.json'),
    calendar: at('maintenance.ics'),
    webcal: at('maintenance.ics').replace(/^https?:/, 'webcal:'),
  };
}
