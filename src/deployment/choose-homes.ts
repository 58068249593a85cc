import type { Home } from '../model/page/home.ts';
import type { Page } from '../model/page/page.ts';
import { toPageAddress } from '../sources/page/page-address.ts';

/** The homes of a page that commands deploy to, and those that something else publishes. */
export interface ChosenHomes {
  readonly deploying: readonly Home[];
  readonly elsewhere: readonly Home[];
  /** Addresses that were asked for and that the page has not got. */
  readonly unknown: readonly string[];
}

/** @param wanted Addresses of homes; all when undefined. */
export function chooseHomes(
  page: Pick<Page, 'url' | 'homes'>,
  wanted: readonly string[] | undefined,
): ChosenHomes {
  const homes = page.homes ?? [{ url: page.url }];
  const addresses = wanted?.map((each) => toPageAddress(each) ?? each);
  const chosen = homes.filter(({ url }) => addresses?.includes(url) !== false);
  return {
    deploying: chosen.filter(({ deploy }) => deploy !== undefined),
    elsewhere: chosen.filter(({ deploy }) => deploy === undefined),
    unknown: addresses?.filter((each) => homes.every(({ url }) => url !== each)) ?? [],
  };
}
