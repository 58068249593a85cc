/**
 * What a page can do without and is better with: times in the visitor's zone, sliders on the bars, and the question
 * once a minute whether something is new.
 */
import { msPerSecond } from '../model/time/instant.ts';
import { followBars } from './bars.ts';
import { followBuilds } from './follow-builds.ts';
import { nowOf, type PageState } from './page-state.ts';
import { createTimes } from './times.ts';

const { dataset, src } = document.currentScript as HTMLScriptElement;
const state = dataset as unknown as PageState;
const showTimes = createTimes(state);
const tick = () => showTimes(nowOf(state));
tick();
setInterval(tick, msPerSecond);
if (state.version) {
  followBars(state);
  followBuilds(state, new URL('.', src).href, tick);
}
