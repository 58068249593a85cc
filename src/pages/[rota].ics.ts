import { loadStatusPage } from '../load-status-page.ts';
import { textEndpoint } from '../text-endpoint.ts';
import { toRotaCalendar } from '../views/tools/duty/rota-calendar.ts';

/** `/rota.ics`, for a rota that is public. */
export const getStaticPaths = () =>
  loadStatusPage().rota?.rotations ? [{ params: { rota: 'rota' } }] : [];

export const GET = textEndpoint('calendar', ({ rota, status }) =>
  toRotaCalendar(rota!, status.page, status.now),
);
