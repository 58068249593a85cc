import type { Rota } from '../../../model/duty/rota.ts';

/** The name of a person; `nobody` for undefined. */
export function nameOf({ people }: Rota, github: string | undefined): string {
  if (github === undefined) return 'nobody';
  return people.find((each) => each.github === github)?.name ?? github;
}
