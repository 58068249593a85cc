import { componentPaths, textEndpoint } from '../../../text-endpoint.ts';
import { toCalendar } from '../../../views/feeds/calendar.ts';

export const getStaticPaths = componentPaths;

export const GET = textEndpoint('calendar', (loaded, id) =>
  toCalendar({ ...loaded, componentId: id! }),
);
