import { fold } from '../text/nearest.ts';

/** The facts that are an instant. */
export const instantFacts = ['Next update', 'Expected fix', 'Ended'] as const;

/** The facts that are words for readers. */
export const wordedFacts = [
  'Coordinator',
  'Operations',
  'Communications',
  'Workaround',
  'Affected',
] as const;

/** The labels of facts, in the order in which a program writes them. */
export const factNames = ['Components', ...instantFacts, ...wordedFacts] as const;
export type FactName = (typeof factNames)[number];

/** The fact that a label names, in capital or small letters. */
export function factName(written: string): FactName | undefined {
  return factNames.find((name) => fold(name) === fold(written));
}
