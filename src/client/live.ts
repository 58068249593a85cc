/**
 * What improves a page without being needed to read it: times in the visitor's zone, sliders on the bars, and a
 * question once a minute whether there is a newer build.
 */
import { msPerSecond } from '../model/time/instant.ts';
import { followBars } from './bars.ts';
import { readChoice } from './clock-choice.ts';
import { followBuilds } from './follow-builds.ts';
import { nowOf, type PageState } from './page-state.ts';
import { createTimes } from './shown-times.ts';

/** The build writes this value in front of the script. */
declare const pageZone: string;

const { dataset, src } = document.currentScript as HTMLScriptElement;
const state = dataset as unknown as PageState;
const base = new URL('.', src).href;
const updateTime = createTimes(state, { pageZone, choice: () => readChoice(base) });
/** All times but that of the last check while it is hidden: its text from the build only reserves the space. */
const times = () => document.querySelectorAll<HTMLTimeElement>('time:not(#checked[hidden]>time)');
const tick = () => {
  for (const time of times()) updateTime(time, nowOf(state));
};
tick();
setInterval(tick, msPerSecond);
addEventListener('storage', tick);
if (state.version) {
  followBars(state);
  followBuilds(state, base, tick);
}
