import { affectedComponentIds } from './facts.ts';
import { isOpen, type Incident } from './incident.ts';

/** A past incident that may have been the same. */
export interface Similar {
  readonly incident: Incident;
  /** From 0, nothing in common, to 1. */
  readonly likeness: number;
}

/** The present situation, as far as it is known. */
export interface Situation {
  /** Words in any order: a title, a message, a description. */
  readonly text: string;
  readonly componentIds: readonly string[];
}

/** Below this score, two incidents share words by chance. */
const leastLikeness = 0.12;
const most = 5;

/**
 * The past incidents that are most like a situation, the likeliest first: by the words of their titles, symptoms and
 * updates, postmortems among them, where a word counts the more the fewer incidents have it, and by their components.
 */
export function similarIncidents(situation: Situation, incidents: readonly Incident[]): Similar[] {
  const past = incidents
    .filter((each) => !isOpen(each))
    .map((incident) => ({
      incident,
      words: wordsOf(textOf(incident)),
      title: wordsOf(incident.title),
    }));
  const frequency = new Map<string, number>();
  for (const { words } of past) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const weight = (word: string) => Math.log(1 + past.length / (frequency.get(word) ?? past.length));
  const sum = (words: Iterable<string>) => [...words].reduce((all, word) => all + weight(word), 0);
  const asked = wordsOf(situation.text);
  const known = [...asked].filter((word) => frequency.has(word));
  const components = new Set(situation.componentIds);
  return past
    .map(({ incident, words, title }) => {
      const own = affectedComponentIds(incident);
      const shared = known.filter((word) => words.has(word));
      const inTitle = shared.filter((word) => title.has(word));
      const all = sum(asked);
      const byWords = all === 0 ? 0 : (sum(shared) + sum(inTitle)) / (2 * all);
      const both = own.filter((id) => components.has(id)).length;
      const byComponents = both / (new Set([...own, ...components]).size || 1);
      const likeness = components.size === 0 ? byWords : 0.7 * byWords + 0.3 * byComponents;
      return { incident, likeness };
    })
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted(
      (one, other) =>
        other.likeness - one.likeness || other.incident.startedAt - one.incident.startedAt,
    )
    .slice(0, most);
}

function textOf({ title, introduction, symptoms = [], updates }: Incident): string {
  return [title, introduction, ...symptoms, ...updates.map(({ body }) => body)].join('\n');
}

/**
 * Words without their endings, roughly: `builds` and `build` are one. Short words are left out, except for codes and
 * CJK.
 */
function wordsOf(text: string): Set<string> {
  const parts = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d{3,}/gu) ?? [];
  const words = parts.filter(
    (part) => part.length > 2 || /\p{Script=Han}|\p{Script=Hangul}/u.test(part),
  );
  return new Set(
    words.filter((word) => !common.has(word)).map((word) => word.replace(/(?:ing|ed|es|s)$/, '')),
  );
}

const common = new Set(
  'the and for are was were with from that this has have had not but you our all can been will its they than then when what who how why into out some any more we it is to of in on at by be as an or if so do did does again now'.split(
    ' ',
  ),
);
