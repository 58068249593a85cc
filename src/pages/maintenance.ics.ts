import { textEndpoint } from '../text-endpoint.ts';
import { toCalendar } from '../views/feeds/calendar.ts';

export const GET = textEndpoint('calendar', toCalendar);
