import { isCstateFile, planCstateImport } from './cstate-import.ts';
import type { ImportPlan, SourceFile } from './import-plan.ts';
import { isStatuspageFile, planStatuspageImport, statuspagePaths } from './statuspage-import.ts';
import { isUpptimeFile, planUpptimeImport } from './upptime-import.ts';

/** A tool that people leave, and how its history comes over. */
export interface ImportTool {
  /** Its name as its makers write it. */
  readonly name: string;
  /** What the folder is, or holds. */
  readonly folder: string;
  /** Whether a file is looked at; its path from the folder, with slashes. */
  readonly isWanted: (path: string) => boolean;
  /** The paths below the address of a page at which the same is served, for tools that do. */
  readonly served?: readonly string[];
  /** Plans the move of everything: our files, and a line for each thing of theirs. */
  readonly plan: (files: readonly SourceFile[]) => ImportPlan;
}

/** By the word that the command takes. */
export const importTools: Readonly<Record<string, ImportTool>> = {
  cstate: {
    name: 'cState',
    folder: 'its site, with config.yml and content/issues',
    isWanted: isCstateFile,
    plan: planCstateImport,
  },
  statuspage: {
    name: 'Atlassian Statuspage',
    folder: 'answers of its API v2, saved as .json files',
    isWanted: isStatuspageFile,
    served: statuspagePaths,
    plan: planStatuspageImport,
  },
  upptime: {
    name: 'Upptime',
    folder: 'a checkout of its repository, with .upptimerc.yml and history',
    isWanted: isUpptimeFile,
    plan: planUpptimeImport,
  },
};
