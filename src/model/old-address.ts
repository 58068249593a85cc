/** What something was called on the page before this one, as `was` has it. */
interface Renamed {
  readonly was?: readonly string[];
}

/**
 * Where a page stood before, from the address of the site, without a slash at its end: an id stands where Statuspage
 * and Cachet have incidents and planned work alike; a path stands as it is.
 */
export function oldPaths({ was = [] }: Renamed, folder: 'incidents' | 'components'): string[] {
  return was.map((each) => (each.includes('/') ? each : `${folder}/${each}`));
}
