import process from 'node:process';

import { git } from './git.ts';

/** Makes git, and what it starts, fail instead of asking anybody anything. */
export function nonInteractiveSettings(folder: string): Record<string, string> {
  const { GIT_SSH, GIT_SSH_COMMAND } = process.env;
  const ssh = GIT_SSH_COMMAND || git(folder, ['config', 'core.sshCommand']).out || 'ssh';
  const isPlain = /^(?:\S*\/)?ssh(?:\s|$)/.test(ssh) && !GIT_SSH;
  return {
    ...(isPlain && { GIT_SSH_COMMAND: `${ssh} -o BatchMode=yes -o ConnectTimeout=10` }),
    ...{ GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', LC_ALL: 'C' },
    ...{ GIT_ASKPASS: 'false', SSH_ASKPASS: 'false', SSH_ASKPASS_REQUIRE: 'force' },
  };
}
