import type { Incident } from '../model/reports/incident.ts';
import { longestSymptom, mostSymptoms, shortestSymptom } from '../model/reports/symptoms.ts';
import type { IncidentText } from './reports/incident.ts';
import { Refusal } from './refusal.ts';

/**
 * The symptoms of an incident together with new ones; undefined when there are no new ones.
 * @throws Refusal for a symptom that a file cannot hold
 */
export function joinedSymptoms(
  { symptoms: known = [] }: Pick<Incident, 'symptoms'>,
  { symptoms: told = [] }: Pick<IncidentText, 'symptoms'>,
): Pick<Incident, 'symptoms'> {
  if (told.length === 0) return {};
  const symptoms = [...new Set([...known, ...told.map((each) => each.trim())])];
  for (const each of symptoms) {
    if (
      each.length < shortestSymptom ||
      each.length > longestSymptom ||
      /[\p{Cc}\u2028\u2029]/u.test(each)
    ) {
      throw new Refusal(
        `A symptom is one line of ${shortestSymptom} to ${longestSymptom} characters; "${each.slice(0, 60)}" is not.`,
      );
    }
  }
  if (symptoms.length > mostSymptoms) {
    throw new Refusal(
      `These are ${symptoms.length} symptoms; an incident has at most ${mostSymptoms}.`,
    );
  }
  return { symptoms };
}
