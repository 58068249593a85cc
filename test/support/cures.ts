import { isWarning, type Problem } from '../../src/model/problem.ts';
import { KnownComponents } from '../../src/sources/page/known-components.ts';
import { parsePage } from '../../src/sources/page/page-file.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';
import { parseIncident } from '../../src/sources/reports/incident-file.ts';
import { parseMaintenance } from '../../src/sources/reports/maintenance-file.ts';
import { parseRota } from '../../src/sources/rota/rota-file.ts';
import { toProblemMessage } from '../../src/views/tools/problems/problem-messages.ts';
import { at } from './builders.ts';

/** Two components: `api`, and `docs` by its id and by its name. */
export const knownComponents = new KnownComponents(
  ['api', 'docs'],
  new Map([
    ['api', ['api']],
    ['documentation', ['docs']],
  ]),
);
const now = at('2026-11-28 15:00');

/** The text that each problem of a file says to type, after its line. */
export function curesOf(kind: 'page' | 'rota' | 'incident' | 'maintenance', text: string) {
  const file = {
    page: 'page.yml',
    rota: 'rota.yml',
    incident: '2026-11-28-x.md',
    maintenance: 'x.md',
  };
  const list = new ProblemList(file[kind], now);
  if (kind === 'page') parsePage(text, 'https://a.example/', list);
  else if (kind === 'rota') parseRota(text, now, list);
  else if (kind === 'incident') parseIncident('x', text, knownComponents, list);
  else parseMaintenance('x', text, knownComponents, list);
  return list.problems.map((problem: Problem) => {
    const { cure } = toProblemMessage(problem, 'NOW');
    return `${problem.line}${isWarning(problem) ? ' (warning)' : ''} ${cure}`;
  });
}
