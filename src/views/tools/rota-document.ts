import { msPerDay, type Instant } from '../../model/time/instant.ts';
import { onDutyAt, thinSegments, type Rota } from '../../model/duty/rota.ts';

/** What `npm run rota -- --json` prints: GitHub names, and for the next `days` days when nobody or one alone is there. */
export function toRotaDocument(rota: Rota, now: Instant, days: number) {
  const window = { startAt: now, endAt: now + days * msPerDay };
  const thin = (count: number) =>
    thinSegments(rota, window, count).map(({ startAt, endAt, people }) => ({
      from: new Date(startAt).toISOString(),
      until: new Date(endAt).toISOString(),
      people: people.map(({ github }) => github),
    }));
  return { now: onDutyAt(rota, now).map(({ github }) => github), gaps: thin(0), alone: thin(1) };
}
