import type { APIRoute, GetStaticPaths } from 'astro';

import { loadStatusPage, type LoadedPage } from './load-status-page.ts';
import { allComponentStates } from './model/components/component-state.ts';

/**
 * The media types of what is built besides pages. A static host goes by the name of the file; these serve
 * `npm run dev`.
 */
const mediaTypes = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  feed: 'application/feed+json',
  calendar: 'text/calendar',
  json: 'application/json',
  schema: 'application/schema+json',
  svg: 'image/svg+xml',
  script: 'text/javascript',
  css: 'text/css',
  text: 'text/plain',
  xml: 'application/xml',
  metrics: 'application/openmetrics-text; version=1.0.0',
  markdown: 'text/markdown',
} as const;

/** A page of ours that is text: load, one view, content type. `id` is that of the path, if it has one. */
export function textEndpoint(
  type: keyof typeof mediaTypes,
  view: (loaded: LoadedPage, id: string | undefined) => string | Promise<string>,
): APIRoute {
  return async ({ params }) =>
    new Response(await view(loadStatusPage(), params['id']), {
      headers: { 'content-type': `${mediaTypes[type]}; charset=utf-8` },
    });
}

/** A document as programs and people read it. */
export function jsonEndpoint(view: (loaded: LoadedPage) => object): APIRoute {
  return textEndpoint('json', (loaded) => `${JSON.stringify(view(loaded), undefined, 2)}\n`);
}

/** One path for each component, retired ones too. */
export const componentPaths = (() =>
  allComponentStates(loadStatusPage().status).map(({ component }) => ({
    params: { id: component.id },
  }))) satisfies GetStaticPaths;
