/** Something with ids or paths from the page that was used before Outpost, in `was`. */
interface Renamed {
  readonly was?: readonly string[];
}

/**
 * The old paths of a page, relative to the address of the site, without a slash at the end. For an id it is the path at
 * which Statuspage and Cachet have incidents and planned work.
 */
export function oldPaths({ was = [] }: Renamed, folder: 'incidents' | 'components'): string[] {
  return was.map((each) => (each.includes('/') ? each : `${folder}/${each}`));
}
