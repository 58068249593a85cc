import { planCachetImport } from './cachet/import.ts';
import { cachetHeaders, cachetPaths, isCachetFile, nextCachetPaths } from './cachet/paths.ts';
import { isCstateFile, planCstateImport } from './cstate/import.ts';
import type { ImportPlan, SourceFile } from './import-plan.ts';
import { isStatusfyFile, planStatusfyImport } from './statusfy/import.ts';
import { isStatuskitFile, planStatuskitImport } from './statusfy/statuskit-import.ts';
import { isStatuspageFile, planStatuspageImport, statuspagePaths } from './statuspage/import.ts';
import { isUpptimeFile, planUpptimeImport } from './upptime/import.ts';

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
  /** What an answer at one of these paths asks for besides, such as its next page. */
  readonly servedNext?: (path: string, text: string) => readonly string[];
  /** Headers to ask with. */
  readonly servedHeaders?: Readonly<Record<string, string>>;
  /** Whether it writes dates without telling their zone, so that a person may have to. */
  readonly hidesTimeZone?: boolean;
  /**
   * Plans the move of everything: our files, and a line for each thing of theirs.
   * @param timeZone IANA name of the zone of dates that tell none, if somebody said so.
   */
  readonly plan: (files: readonly SourceFile[], timeZone?: string) => ImportPlan;
}

/** By the word that the command takes. */
export const importTools: Readonly<Record<string, ImportTool>> = {
  cstate: {
    name: 'cState',
    folder: 'its site, with config.yml and content/issues',
    isWanted: isCstateFile,
    plan: (files) => planCstateImport(files),
  },
  cachet: {
    name: 'Cachet',
    folder: 'answers of its API, saved as *.json',
    isWanted: isCachetFile,
    served: cachetPaths,
    servedNext: nextCachetPaths,
    servedHeaders: cachetHeaders,
    hidesTimeZone: true,
    plan: planCachetImport,
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
  statusfy: {
    name: 'Statusfy',
    folder: 'its site, with config.js, content and locales',
    isWanted: isStatusfyFile,
    plan: planStatusfyImport,
  },
  statuskit: {
    name: 'Netlify StatusKit',
    folder: 'its site, with site/config.toml and site/content/incidents',
    isWanted: isStatuskitFile,
    plan: planStatuskitImport,
  },
};
