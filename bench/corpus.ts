import { formatInstant } from '../src/sources/text/instant-text.ts';
import { createRandom } from './random.ts';

/** A corpus of invented incidents over ten years up to `benchNow`; the same seed gives the same bytes. */
export const benchNow = '2026-11-20 12:00 UTC';

const vocabulary =
  'the primary database ran out of disk and a replica is taking over while requests are slow for users in Europe we are watching queue workers mirrors deploy rollback provider network certificate cache storage region'.split(
    ' ',
  );
const statuses = ['degraded_performance', 'partial_outage', 'major_outage'];
const componentIds = Array.from({ length: 10 }, (_, index) => `component-${index}`);
const year = 365 * 86_400_000;

/** One report of the corpus. */
export interface BenchReport {
  readonly id: string;
  readonly text: string;
}

const benchUrl = 'https://bench.example/';

export function benchPage(): string {
  const components = componentIds.map((id) => `  - id: ${id}\n    name: ${id.replace('-', ' ')}\n`);
  return `name: Bench Status\nurl: ${benchUrl}\ncomponents:\n${components.join('')}`;
}

/** `count` incidents, evenly spread; all are over, so that the home page is that of a calm day. */
export function* benchReports(count: number, seed = 1): Generator<BenchReport> {
  const random = createRandom(seed);
  const words = (length: number) =>
    Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ');
  const end = Date.parse('2026-11-20T00:00Z');
  for (let index = 0; index < count; index += 1) {
    const startAt = end - Math.floor((index * 10 * year) / count / 60_000) * 60_000;
    const at = (minutes: number) => formatInstant(startAt + minutes * 60_000);
    const day = new Date(startAt).toISOString().slice(0, 10);
    const title = words(5);
    const component = componentIds[Math.floor(random() * componentIds.length)] ?? '';
    const status = statuses[Math.floor(random() * statuses.length)] ?? '';
    const body = `## Investigating — ${at(0)}

${words(25)}.

## Identified — ${at(20)}

- Next update: ${at(50)}

${words(30)}. See **${words(3)}** and [the provider](https://example.org/${index}).

## Resolved — ${at(90)}

${words(20)}.
`;
    yield {
      id: `${day}-report-${index}`,
      text: `---\ntitle: ${title}\ncomponents:\n  ${component}: ${status}\naffected: ${words(6)}\n---\n\n${body}`,
    };
  }
}
