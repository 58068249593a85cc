import type { Upstream } from '../upstreams/upstream.ts';

/** An upstream with the components that it matters to among these; empty when it matters to none of them. */
export function upstreamOfPart(
  upstream: Upstream,
  isShown: (componentId: string) => boolean,
): Upstream[] {
  const { mattersTo } = upstream;
  const own = mattersTo.filter(isShown);
  return mattersTo.length > 0 && own.length === 0 ? [] : [{ ...upstream, mattersTo: own }];
}
