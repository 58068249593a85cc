const slot = '\u0000';

/** What stands before and after the argument of a sentence, so that an element can take its place. */
export function sentenceAround(sentence: (argument: string) => string): readonly [string, string] {
  const [before = '', after = ''] = sentence(slot).split(slot);
  return [before, after];
}
