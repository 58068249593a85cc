import type { Home } from '../model/page/home.ts';
import type { Page } from '../model/page/page.ts';
import type { Part } from '../model/parts/part.ts';
import { toPageAddress } from '../sources/page/page-address.ts';

/** The homes of a page that commands deploy to, and those that something else publishes. */
export interface ChosenHomes {
  readonly deploying: readonly Home[];
  /** The pages of their own that commands deploy. */
  readonly parts: readonly DeployedPart[];
  readonly elsewhere: readonly Home[];
  /** Addresses that were asked for and that the page has not got. */
  readonly unknown: readonly string[];
}

/** A page of its own that a command puts at an address of its own. */
export type DeployedPart = Part & Required<Pick<Part, 'url' | 'deploy'>>;

export function deployedParts({ parts = [] }: Pick<Page, 'parts'>): DeployedPart[] {
  return parts.flatMap(({ url, deploy, ...rest }) =>
    url === undefined || deploy === undefined ? [] : [{ ...rest, url, deploy }],
  );
}

/** Whether the page has a home that no command deploys to, so that Pages has to serve it. */
export function needsPages({ homes }: Pick<Page, 'homes'>): boolean {
  return homes?.every(({ deploy }) => deploy !== undefined) !== true;
}

/** @param wanted Addresses of homes; all when undefined. */
export function chooseHomes(
  page: Pick<Page, 'url' | 'homes' | 'parts'>,
  wanted: readonly string[] | undefined,
): ChosenHomes {
  const homes = page.homes ?? [{ url: page.url }];
  const addresses = wanted?.map((each) => toPageAddress(each) ?? each);
  const isChosen = ({ url }: Home) => addresses?.includes(url) !== false;
  const chosen = homes.filter(isChosen);
  const parts = deployedParts(page);
  return {
    deploying: chosen.filter(({ deploy }) => deploy !== undefined),
    elsewhere: chosen.filter(({ deploy }) => deploy === undefined),
    parts: parts.filter(isChosen),
    unknown:
      addresses?.filter((each) => [...homes, ...parts].every(({ url }) => url !== each)) ?? [],
  };
}
