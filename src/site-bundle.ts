import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

import { toSheets } from './settled-pages.ts';

/**
 * Where a build enters what Astro bundles (scripts/build/bundle-site.ts): all pages, and none of Astro's own tools
 * (https://docs.astro.build/en/reference/modules/astro-static-paths/).
 */
const app = createApp({ streaming: false });

/** Where pages come many at a time. */
const sheetRoute = 'src/pages/sheets/[sheet].astro';

/** A page or file of the site. */
export interface SitePath {
  /** Without base: `/incidents/x`, `/api/v2/status.json`. */
  readonly pathname: string;
  readonly route: RouteData;
}

/** Every page and file that does not come on a sheet. */
export async function listPaths(): Promise<readonly SitePath[]> {
  const paths = await new StaticPaths(app).getAll();
  return paths.filter(({ route }) => route.component !== sheetRoute);
}

/** How many pages come on sheets. */
export function countSettled(): number {
  return toSheets().flat().length;
}

/** @throws when it cannot be rendered; why has been printed. */
export async function renderPath({ pathname, route }: SitePath): Promise<Response> {
  const path = app.manifest.base.replace(/\/$/, '') + pathname;
  const response = await app.render(new Request(new URL(path, 'http://localhost')), {
    routeData: route,
  });
  if (response.ok || pathname === '/404') return response;
  throw new Error(`${pathname} cannot be rendered (${response.status})`);
}

/**
 * Hands the pages of a sheet to whom `handOver` named.
 * @returns Whether there is such a sheet.
 * @throws when one cannot be rendered; which and why has been printed.
 */
export async function renderSheet(index: number): Promise<boolean> {
  if (index >= toSheets().length) return false;
  const found = app.manifest.routes.find(({ routeData }) => routeData.component === sheetRoute);
  if (!found) throw new Error(`There is no ${sheetRoute}`);
  await renderPath({ pathname: `/sheets/${index}`, route: found.routeData });
  return true;
}
