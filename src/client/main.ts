/**
 * The one script in the page. It keeps true what the build wrote: shows times in the visitor's zone, shows and hides
 * what has a window, counts, looks for news, and lets a keyboard walk along the bars. Everything is readable without it.
 */
import { followBars } from './bars.ts';
import type { ClockSettings } from '../views/time/clock-settings.ts';
import { createTimes } from './times.ts';
import { checkForUpdates } from './check-for-updates.ts';

const settings = document.currentScript!.dataset as unknown as ClockSettings;
// A clock that stands before the making of the page is slow; the difference is the least it is wrong by.
const skewMs = Math.max(0, Date.parse(settings.generated) - Date.now());
const showTimes = createTimes(settings.locale);
const tick = () => showTimes(Date.now() + skewMs);
tick();
setInterval(tick, 5_000);
followBars(settings);
checkForUpdates(settings);
