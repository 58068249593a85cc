import { isMap } from '../../model/text/json.ts';
import { fold, nearest } from '../text/nearest.ts';

/**
 * The tiers of people that `ana > ben`, `[Ana, Ben]` or `{ first: [ana] }` mean, by their GitHub names. Undefined when
 * none of them is among the people.
 */
export function guessTiers(found: unknown, rota: unknown): string[][] | undefined {
  const people = isMap(rota) && Array.isArray(rota['people']) ? rota['people'].filter(isMap) : [];
  const loginOf = (name: string) => {
    const seen = fold(name.replace(/^@|^https:\/\/github\.com\//, ''));
    const person = people.find(({ name, github }) =>
      [name, github].some((each) => typeof each === 'string' && fold(each) === seen),
    );
    return person && String(person['github']).replace(/^@/, '');
  };
  const logins = people.map(({ github }) => String(github));
  const steps = isMap(found) ? Object.values(found) : [found].flat();
  const tiers = steps.flatMap((step) => {
    const values = isMap(step) ? Object.values(step).filter(Array.isArray) : [step];
    const one = values
      .flat(Infinity)
      .filter((each) => !isMap(each))
      .map(String);
    // Names in one text follow each other.
    return typeof step === 'string' ? namesIn(step).map((name) => [name]) : [one.flatMap(namesIn)];
  });
  // What is asked about may be the whole file.
  const isRota = isMap(found) && 'people' in found;
  if (isRota || !tiers.flat().some((name) => loginOf(name) !== undefined)) return undefined;
  return tiers
    .map((tier) => tier.map((name) => loginOf(name) ?? nearest(name, logins) ?? name))
    .filter((tier) => tier.length > 0);
}

function namesIn(text: string): string[] {
  return text
    .replace(/[()[\]"']/g, '')
    .split(/\s*(?:[,;>|→&/]|\b(?:and|then)\b)\s*/)
    .filter((name) => name !== '');
}
