import type { Instant } from '../../../model/time/instant.ts';
import type { KnownComponents } from '../../page/known-components.ts';
import { ProblemList } from '../../problem-list.ts';
import { guessPromise, timeContext } from '../../text/instant-problem.ts';
import { formatInstant, parseInstant } from '../../text/instant-text.ts';
import { fold, nearest } from '../../text/nearest.ts';
import { guessTime } from '../../text/guesses/guessed-time.ts';
import {
  impacts,
  incidentStatuses,
  maintenanceStatuses,
  writtenStatuses,
} from '../../../model/status.ts';
import { guessImpact } from '../../text/guesses/guessed-impact.ts';
import { hostOf } from '../../yaml/values/guessed-values.ts';
import { formatPair } from '../../yaml/yaml-line.ts';
import { guessStatus } from '../../text/guesses/guessed-status.ts';
import { guessComponents } from './guessed-components.ts';
import { guessSharedStatuses } from '../component-fact.ts';
import { parseFacts } from '../fact-list.ts';
import { factNames, type FactName } from '../fact-names.ts';

const factLike =
  /^(Components?(?:\(s\))?(?! status)|Affected components?|Next[ _-]?update|Expected[ _-]?fix|Fix expected|Expected resolution|ETA)(?:\*\*|__|`)?[ \t]*(?:[:：;=–—]|[ \t]-[ \t]|[ \t](?=\S+[ \t]))(?:\*\*|__)?[ \t]*(\S.*)$/i;
/** Any words before a colon, which may be the name of a fact. */
const named = /^([\p{L}][\p{L} _-]{1,40}?)(?:\*\*|__|`)?[ \t]*[:：](?:\*\*|__)?[ \t]*(\S.*)$/u;

/** Other names of our facts, also in the languages of the page. */
const words: Readonly<Record<FactName, string>> = {
  Components:
    'component, components, component status, component statuses, affected components, affected systems, affected services, systems, services, komponenten, betroffene komponenten, composants, componentes, componenti, komponenty, компоненти, bileşenler, コンポーネント, 组件, المكوّنات, רכיבים',
  'Next update':
    'next update, next update at, next update by, next update in, next update expected, next message, next news, next info, next information, next post, follow-up, follow up, nächste meldung, nächstes update, prochaine information, prochaine mise à jour, próxima información, próxima actualización, próxima atualização, prossimo aggiornamento, następna wiadomość, następna aktualizacja, наступне повідомлення, další zpráva, sonraki bilgi, 次回のお知らせ, 下次更新, التحديث التالي, העדכון הבא',
  'Expected fix':
    'expected fix, eta, etr, fix expected, expected resolution, estimated fix, estimated resolution, resolution expected, estimated time to fix, fix eta, fix by, fix at, fixed by, fix expected by, expected by, resolution by, resolved by, restored by, voraussichtlich behoben, rétablissement prévu, solución prevista, solução prevista, ripristino previsto, przewidywane rozwiązanie, очікуване усунення, předpokládané vyřešení, beklenen çözüm, 復旧見込み, 预计修复时间, الإصلاح المتوقع, תיקון צפוי',
  Ended:
    'ended, ended at, end, over since, fixed at, ende, beendet, terminé à, finalizó, terminou, finito alle, zakończono, завершено, konec, bitiş, 終了, 结束, الانتهاء, סיום',
  Coordinator:
    'coordinator, incident coordinator, incident commander, commander, ic, owner, incident owner, assignee, assigned to, lead, incident lead, responsible, contact',
  Operations: 'operations, ops, operations lead, ops lead, operator, fixer, fixing',
  Communications:
    'communications, comms, communications lead, comms lead, communication lead, communicator, spokesperson',
  Workaround: 'workaround, work around, mitigation, what to do, what you can do, meanwhile',
  Affected:
    'affected, affects, affected users, affected customers, who, who is affected, scope, audience',
};
const namesByWord = new Map(
  Object.entries(words).flatMap(([name, list]) =>
    list.split(', ').map((word) => [fold(word), name as FactName] as const),
  ),
);

/** @param isItem whether it is an item of a list, where misspelt names count as well */
function guessFactName(written: string, isItem: boolean): FactName | undefined {
  const near = isItem ? nearest(written, factNames) : undefined;
  return namesByWord.get(fold(written)) ?? factNames.find((name) => name === near);
}

/** `Impact: major`, `Status: Major outage`: what other tools state in each update. */
function foreignFact(
  line: string,
  directory: KnownComponents,
  isItem: boolean,
  after: Instant | undefined,
  problems: ProblemList,
) {
  const [, fact = '', value = ''] =
    /^(Impact|Severity|Priority|Urgency|Status|State)(?:\*\*|__)?:(?:\*\*|__)?\s*([\p{L}\d _-]{1,40})$/iu.exec(
      line.trim(),
    ) ?? [];
  const [, start, instant = ''] =
    /^(Started|Start|Began|Begin)(?: at)?:\s*(\S.*)$/i.exec(line) ?? [];
  if (start !== undefined) {
    const [guess] = guessTime(instant, timeContext(problems, {})).meant;
    const reading = parseInstant(guess?.instant ?? '');
    if (reading.kind === 'instant' && reading.at < (after ?? 0)) {
      const instead = `started: ${formatInstant(reading.at)}`;
      return { fact: start, instead, isOfReport: true as const };
    }
  }
  if (/^(impact|severity|priority|urgency)$/i.test(fact)) {
    const impact =
      nearest(value, impacts) ??
      guessImpact(
        value
          .trim()
          .toLowerCase()
          .replace(/^(?=\d$)/, 'p'),
      );
    if (impact) return { fact, instead: `impact: ${impact}`, isOfReport: true as const };
  }
  const [, issue] = /^(?:GitHub )?issue:\s*(?:#|\S*\/)?(\d{1,9})$/i.exec(line) ?? [];
  if (issue !== undefined) {
    return { fact: 'Issue', instead: `issue: ${issue}`, isOfReport: true as const };
  }
  if (!isItem) return undefined;
  const [, provider] = /^(?:Upstream|Provider):\s*(\S.{0,100})$/i.exec(line) ?? [];
  if (provider !== undefined) {
    const url = /^https?:/.test(provider) ? { url: provider } : {};
    const instead = formatPair('upstream', [{ name: hostOf(provider), ...url }]);
    return { fact: 'Upstream', instead, isOfReport: true as const };
  }
  const [, id = '', said = ''] = /^([\p{L}\d ._-]{1,60}):\s*(\S[\p{L} _-]*)$/u.exec(line) ?? [];
  if (directory.meant(id) !== undefined && writtenStatuses.some((each) => each === fold(said))) {
    return { fact: 'Components', instead: `- Components: ${directory.meant(id)} ${fold(said)}` };
  }
  const components = /^(?:stat|impact|severity)/i.test(fact)
    ? guessComponents(value, directory)
    : undefined;
  if (components !== undefined) return { fact, instead: `- Components: ${components}` };
  const [only, ...others] = directory.ids;
  const isPhase = guessStatus(value, [...incidentStatuses, ...maintenanceStatuses]) !== undefined;
  const status = fact === '' || isPhase ? undefined : guessStatus(value, writtenStatuses);
  if (status === undefined || only === undefined) return undefined;
  return others.length > 0 && others.length > 3
    ? { fact }
    : { fact, instead: `- Components: ${only} ${status}` };
}

/** The fact that a line of prose was meant to state, with the line to write if its value can be guessed. */
export function guessFact(
  line: string,
  directory: KnownComponents,
  problems: ProblemList,
  {
    after,
    isItem = false,
  }: { readonly after?: Instant | undefined; readonly isItem?: boolean } = {},
): { fact: string; instead?: string; isOfReport?: true } | undefined {
  const foreign = foreignFact(line, directory, isItem, after, problems);
  if (foreign) return foreign;
  const [, written = '', value = ''] = factLike.exec(line) ?? named.exec(line) ?? [];
  const isInstant = isItem && /^(?:update|upcoming|next)$/i.test(written) && /\d:\d\d/.test(value);
  const name = isInstant ? 'Next update' : guessFactName(written, isItem);
  if (name === undefined) return undefined;
  const isWritten = line.slice(written.length).trimStart().startsWith(':');
  const meant =
    name === 'Components'
      ? (guessComponents(value, directory) ??
        (isItem ? guessSharedStatuses(value, directory) : undefined))
      : name !== 'Next update' && name !== 'Expected fix'
        ? value
        : guessPromise(value, problems, after).meant.find(
            ({ where }) => isWritten || !where.startsWith('with'),
          )?.instant;
  // Without a colon it may be a sentence, so its value must be valid.
  if (meant === undefined)
    return isWritten && (factLike.test(line) || isItem) ? { fact: name } : undefined;
  const instead = `- ${name}: ${meant}`;
  const tried = new ProblemList(problems.file);
  parseFacts(instead, 1, directory, tried);
  return { fact: name, ...(tried.problems.length === 0 && { instead }) };
}
