import type { ComponentEntry } from '../../../model/components/component.ts';
import { isTimeZone } from '../../../model/time/day.ts';
import { compareText } from '../../../model/order.ts';
import type { Page } from '../../../model/page/page.ts';
import { defaultUpdatePolicy } from '../../../model/duty/update-policy.ts';
import { defaultWeights } from '../../../model/components/uptime.ts';
import { doubts } from './caveats.ts';
import { ownUrl } from '../shared/imported-page.ts';
import { cleanLine, maxName, shorten } from '../shared/imported-text.ts';
import { StatuspageComponents } from './components.ts';
import { lists, type StatuspageDocument } from './documents.ts';
import { readEntries } from './component-entries.ts';
import { readTime } from './time.ts';

export interface StatuspageSite {
  readonly page: Omit<Page, 'components'>;
  /** In display order, without those that only reports name. */
  readonly entries: readonly ComponentEntry[];
  readonly components: StatuspageComponents;
  /** Where the page and its components stood; undefined when nothing has them. */
  readonly pageSource: string | undefined;
  readonly componentsSource: string | undefined;
  readonly pageDoubts: readonly string[];
  readonly componentDoubts: readonly string[];
}

const listWords = { incidents: 'incidents', scheduled_maintenances: 'maintenances' } as const;
/** Of Statuspage's own lists. */
const maxListed = 50;

export function readSite(documents: readonly StatuspageDocument[]): StatuspageSite {
  const withComponents = documents
    .filter(({ components }) => components !== undefined)
    .toSorted((a, b) => Number(a.isSummary) - Number(b.isSummary) || byAge(a, b));
  const [newest] = withComponents;
  const withPage = documents.filter(({ page }) => page !== undefined).toSorted(byAge);
  const own = newest?.page?.name === undefined ? withPage[0] : newest;
  const pageDoubts = [...documents.flatMap((each) => each.doubts)];
  const page = readPage(own, withPage, pageDoubts);
  checkLists(documents, pageDoubts);
  const componentDoubts: string[] = [];
  const components = new StatuspageComponents(newest !== undefined);
  if (!newest) pageDoubts.push(doubts.componentsMissing());
  return {
    page,
    entries: readEntries(withComponents, components, page.timeZone, componentDoubts),
    components,
    pageSource: own?.path,
    componentsSource: newest?.path,
    pageDoubts,
    componentDoubts,
  };
}

/** The newest first. */
function byAge(a: StatuspageDocument, b: StatuspageDocument): number {
  const changedAt = ({ page }: StatuspageDocument) => readTime(page?.updated_at) ?? -1;
  const size = ({ components }: StatuspageDocument) => components?.length ?? 0;
  return changedAt(b) - changedAt(a) || size(b) - size(a) || compareText(a.path, b.path);
}

function readPage(
  own: StatuspageDocument | undefined,
  withPage: readonly StatuspageDocument[],
  found: string[],
): Omit<Page, 'components'> {
  const pages = withPage.map(({ page }) => page!);
  const differing = new Map(pages.map(({ id, name }) => [id ?? name, name ?? id ?? '']));
  if (differing.size > 1) found.push(doubts.pagesDiffer([...differing.values()].sort(compareText)));
  const {
    name: written,
    url,
    time_zone = pages.find((each) => each.time_zone)?.time_zone,
  } = {
    ...own?.page,
  };
  const clean = cleanLine(written ?? '');
  const name = shorten(clean, maxName);
  if (name === '') found.push(doubts.pageMissing());
  if (name !== clean) found.push(doubts.shortened('the name of the page', maxName));
  if (url !== undefined && url !== '') found.push(doubts.urlLeft(url));
  return {
    name: name || 'Status',
    url: ownUrl,
    timeZone: readTimeZone(time_zone, found),
    language: 'en',
    links: [],
    weights: defaultWeights,
    updates: defaultUpdatePolicy,
    showsNames: false,
  };
}

function readTimeZone(written: string | undefined, found: string[]): string {
  if (written === undefined) found.push(doubts.timeZoneMissing());
  else if (!isTimeZone(written)) found.push(doubts.timeZoneUnusable(written));
  else return /^etc\/utc$/i.test(written) ? 'UTC' : written;
  return 'UTC';
}

function checkLists(documents: readonly StatuspageDocument[], found: string[]): void {
  for (const list of lists) {
    const holders = documents.filter(({ sizes }) => sizes.has(list));
    const what = listWords[list];
    if (holders.length === 0) found.push(doubts.listMissing(what));
    else if (holders.every(({ isSummary }) => isSummary)) found.push(doubts.listOpenOnly(what));
    for (const { path, sizes } of holders) {
      if (sizes.get(list) === maxListed)
        found.push(doubts.listFull(`${list} (${path})`, maxListed));
    }
  }
}
