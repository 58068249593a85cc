import { componentChoices } from '../../../src/authoring/choices.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { askMany } from './prompts.ts';

export async function askComponents(session: AuthoringSession): Promise<string[]> {
  const choices = componentChoices(session);
  return choices.length === 0 ? [] : askMany('What is affected?', choices);
}
