import type { ComponentEntry } from '../../../model/components/component.ts';
import { isTimeZone } from '../../../model/time/day.ts';
import { compareText } from '../../../model/text-order.ts';
import type { Page } from '../../../model/page/page.ts';
import { caveats } from './caveats.ts';
import { defaultPage } from '../shared/imported-page.ts';
import { cleanLine, maxName, shorten } from '../shared/imported-text.ts';
import { StatuspageComponents } from './components.ts';
import { lists, type StatuspageDocument } from './documents.ts';
import { parseEntries } from './component-entries.ts';
import { parseTime } from './time.ts';

export interface StatuspageSite {
  readonly page: Omit<Page, 'components'>;
  /** In display order, without components that only reports name. */
  readonly entries: readonly ComponentEntry[];
  readonly components: StatuspageComponents;
  /** The document that has the page and its components; undefined when none has. */
  readonly pageSource: string | undefined;
  readonly componentsSource: string | undefined;
  readonly pageCaveats: readonly string[];
  readonly componentCaveats: readonly string[];
}

const listNames = { incidents: 'incidents', scheduled_maintenances: 'maintenances' } as const;
/** The longest list that Statuspage itself serves. */
const maxListed = 50;

export function parseSite(documents: readonly StatuspageDocument[]): StatuspageSite {
  const withComponents = documents
    .filter(({ components }) => components !== undefined)
    .toSorted((a, b) => Number(a.isSummary) - Number(b.isSummary) || byAge(a, b));
  const [latest] = withComponents;
  const withPage = documents.filter(({ page }) => page !== undefined).toSorted(byAge);
  const own = latest?.page?.name === undefined ? withPage[0] : latest;
  const pageCaveats = [...documents.flatMap((each) => each.caveats)];
  const page = parsePage(own, withPage, pageCaveats);
  checkLists(documents, pageCaveats);
  const componentCaveats: string[] = [];
  const components = new StatuspageComponents(latest !== undefined);
  if (!latest) pageCaveats.push(caveats.componentsMissing());
  return {
    page,
    entries: parseEntries(withComponents, components, page.timeZone, componentCaveats),
    components,
    pageSource: own?.path,
    componentsSource: latest?.path,
    pageCaveats,
    componentCaveats,
  };
}

/** The newest first. */
function byAge(a: StatuspageDocument, b: StatuspageDocument): number {
  const changedAt = ({ page }: StatuspageDocument) => parseTime(page?.updated_at) ?? -1;
  const size = ({ components }: StatuspageDocument) => components?.length ?? 0;
  return changedAt(b) - changedAt(a) || size(b) - size(a) || compareText(a.path, b.path);
}

function parsePage(
  own: StatuspageDocument | undefined,
  withPage: readonly StatuspageDocument[],
  found: string[],
): Omit<Page, 'components'> {
  const pages = withPage.map(({ page }) => page!);
  const differing = new Map(pages.map(({ id, name }) => [id ?? name, name ?? id ?? '']));
  if (differing.size > 1)
    found.push(caveats.pagesDiffer([...differing.values()].sort(compareText)));
  const {
    name: written,
    url,
    time_zone = pages.find((each) => each.time_zone)?.time_zone,
  } = {
    ...own?.page,
  };
  const clean = cleanLine(written ?? '');
  const name = shorten(clean, maxName);
  if (name === '') found.push(caveats.pageMissing());
  if (name !== clean) found.push(caveats.shortened('the name of the page', maxName));
  if (url !== undefined && url !== '') found.push(caveats.urlLeft(url));
  return {
    ...defaultPage,
    ...(name !== '' && { name }),
    oldIds: true,
    timeZone: parseTimeZone(time_zone, found),
  };
}

function parseTimeZone(written: string | undefined, found: string[]): string {
  if (written === undefined) found.push(caveats.timeZoneMissing());
  else if (!isTimeZone(written)) found.push(caveats.timeZoneUnusable(written));
  else return /^etc\/utc$/i.test(written) ? 'UTC' : written;
  return 'UTC';
}

function checkLists(documents: readonly StatuspageDocument[], found: string[]): void {
  for (const list of lists) {
    const holders = documents.filter(({ sizes }) => sizes.has(list));
    const what = listNames[list];
    if (holders.length === 0) found.push(caveats.listMissing(what));
    else if (holders.every(({ isSummary }) => isSummary)) found.push(caveats.listOpenOnly(what));
    for (const { path, sizes } of holders) {
      if (sizes.get(list) === maxListed)
        found.push(caveats.listFull(`${list} (${path})`, maxListed));
    }
  }
}
