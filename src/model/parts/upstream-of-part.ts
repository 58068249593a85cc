import type { Upstream } from '../upstreams/upstream.ts';

/** An upstream as it concerns some of the components; nothing when it matters to others alone. */
export function upstreamOfPart(
  upstream: Upstream,
  isShown: (componentId: string) => boolean,
): Upstream[] {
  const { mattersTo } = upstream;
  const own = mattersTo.filter(isShown);
  return mattersTo.length > 0 && own.length === 0 ? [] : [{ ...upstream, mattersTo: own }];
}
