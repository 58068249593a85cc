import type { Component } from '../../../model/components/component.ts';
import type { WrittenStatus } from '../../../model/status.ts';
import { dayOf } from '../../../model/time/day.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { toFileName } from '../../text/file-name.ts';
import { quote } from './caveats.ts';
import type { ImportedSource } from './imported-report.ts';

/** A component that the other tool shows in trouble, although none of its reports says so. */
export interface CurrentTrouble {
  readonly component: Component;
  readonly status: WrittenStatus;
  /** The status in the words of the other tool, if it has words of its own. */
  readonly said?: string;
  /** Since when at the latest. */
  readonly at: Instant;
  readonly source: string;
  /** Tells its id from those of other reports; `now` if nothing else does. */
  readonly mark?: string;
}

/** Makes an incident of it: without one, our page would be green. */
export function toTroubleReport(trouble: CurrentTrouble): ImportedSource {
  const { component, status, at, source, mark = 'now' } = trouble;
  const said = trouble.said ?? status.replaceAll('_', ' ');
  return {
    source,
    found: [caveat(said)],
    report: {
      kind: 'incident',
      id: `${dayOf(at, 'UTC')}-${toFileName(component.id, 'component')}-${mark}`,
      title: `${component.name}: ${said}`,
      facts: { components: [{ id: component.id, status }] },
      introduction: '',
      updates: [{ status: 'investigating', postedAt: at, facts: {}, body: '' }],
      upstream: [],
      startedAt: at,
      falseAlarm: false,
    },
    reason: undefined,
  };
}

const caveat = (said: string) =>
  `its status says ${quote(said)} and no open report does; since when is not known; it is written as an incident, which you end with npm run incident -- resolve`;
