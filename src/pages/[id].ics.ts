import type { GetStaticPaths } from 'astro';

import { loadStatusPage } from '../load-status-page.ts';
import { textEndpoint } from '../text-endpoint.ts';
import { toCalendar } from '../views/feeds/calendar.ts';
import { toOutages } from '../views/feeds/outages.ts';
import { toRotaCalendar } from '../views/tools/duty/rota-calendar.ts';

/** `/maintenance.ics`, `/outages.ics`, and `/rota.ics` for a rota that is public. */
export const getStaticPaths = (() =>
  ['maintenance', 'outages', ...(loadStatusPage().rota?.rotations ? ['rota'] : [])].map((id) => ({
    params: { id },
  }))) satisfies GetStaticPaths;

export const GET = textEndpoint('calendar', (loaded, id) => {
  if (id === 'rota') return toRotaCalendar(loaded.rota!, loaded.status.page, loaded.status.now);
  return id === 'outages' ? toOutages(loaded) : toCalendar(loaded);
});
