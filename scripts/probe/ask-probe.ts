import {
  faultOfBeat,
  faultOfHttp,
  faultOfNumber,
  numberOfPrometheus,
  type Fault,
} from '../../src/probes/answer-faults.ts';
import { valueAtPath } from '../../src/sources/probes/json-path.ts';
import type { Probe, ProbeOf } from '../../src/sources/probes/probe-schemas.ts';
import { parseBriefDuration, parseDuration } from '../../src/sources/text/duration-text.ts';
import { request, RequestError } from '../http/request.ts';
import { askCommand } from './ask-command.ts';
import { askDns } from './ask-dns.ts';
import { askTcp, askTls } from './ask-socket.ts';
import { BlindError, fillSecrets, type Asked, type Tools } from '../../src/probes/probe-tools.ts';

const usualMs = 5_000;
const commandMs = 10_000;

/** The longest time of one try. */
export function timeoutOf(probe: Probe): number {
  const written = 'timeout' in probe ? parseBriefDuration(probe.timeout ?? '') : undefined;
  if (written !== undefined) return written;
  const within = withinOf(probe);
  if (probe.kind === 'command') return within ?? commandMs;
  return Math.max(usualMs, within === undefined ? 0 : within + 2_000);
}

/** Asks one probe, as often as it has tries; never throws for what comes, and ends in time. */
export async function askProbe(probe: Probe, tools: Tools): Promise<Asked> {
  for (let tries = probe.tries ?? 1; ; tries -= 1) {
    const asked = inverted(await askOnce(probe, tools), probe);
    if (asked.result !== 'failed' || tries <= 1) return asked;
  }
}

function inverted(asked: Asked, { invert = false }: Probe): Asked {
  if (!invert || asked.result === 'blind') return asked;
  return asked.result === 'failed'
    ? { ...asked, result: 'ok' }
    : { result: 'failed', note: 'it answers, and must not' };
}

async function askOnce(probe: Probe, tools: Tools): Promise<Asked> {
  const startedAt = performance.now();
  try {
    if (probe.kind === 'command') return await askCommand(probe.command, timeoutOf(probe), tools);
    const fault = await faultOf(probe, tools);
    const ms = Math.round(performance.now() - startedAt);
    const time = probe.kind !== 'heartbeat' && probe.kind !== 'workflow' && { ms };
    if (fault !== undefined) return { result: 'failed', note: fault };
    const within = withinOf(probe);
    if (within === undefined || ms <= within) return { result: 'ok', ...time };
    return { result: 'slow', ms, note: `it took longer than ${within / 1000} s` };
  } catch (error) {
    if (error instanceof BlindError) return { result: 'blind', note: error.message };
    if (!(error instanceof RequestError)) throw error;
    // Prometheus and GitHub report about something else, so their own failure says nothing about it.
    const isWitness = probe.kind === 'prometheus' || probe.kind === 'workflow';
    return { result: isWitness ? 'blind' : 'failed', note: error.message };
  }
}

function faultOf(probe: Exclude<Probe, ProbeOf<'command'>>, tools: Tools): Promise<Fault> {
  switch (probe.kind) {
    case 'url':
      return askUrl(probe, tools);
    case 'tcp':
      return askTcp(probe, timeoutOf(probe));
    case 'tls':
      return askTls(probe, timeoutOf(probe), tools.now());
    case 'dns':
      return askDns(probe, timeoutOf(probe));
    case 'heartbeat':
      return Promise.resolve(beatFault(tools.beats.get(probe.heartbeat), probe, tools));
    case 'workflow':
      return askWorkflow(probe, tools);
    case 'prometheus':
      return askPrometheus(probe, tools);
  }
}

async function askUrl(probe: ProbeOf<'url'>, { secrets }: Tools): Promise<Fault> {
  const { url, method = 'GET', headers = {}, body, redirects, ip } = probe;
  const answer = await request(fillSecrets(url, secrets), {
    method,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, fillSecrets(value, secrets)]),
    ),
    timeoutMs: timeoutOf(probe),
    ...(body !== undefined && { body: fillSecrets(body, secrets) }),
    ...(ip && { family: ip }),
    // Without redirects, the first answer counts.
    ...(redirects !== undefined && { maxRedirects: redirects }),
  });
  return faultOfHttp(answer, probe);
}

async function askPrometheus(probe: ProbeOf<'prometheus'>, { secrets }: Tools): Promise<Fault> {
  const { prometheus, query, token } = probe;
  const address = `${fillSecrets(prometheus, secrets).replace(/\/$/, '')}/api/v1/query`;
  const answer = await request(`${address}?query=${encodeURIComponent(query)}`, {
    timeoutMs: timeoutOf(probe),
    ...(token !== undefined && {
      headers: { authorization: `Bearer ${fillSecrets(token, secrets)}` },
    }),
  });
  if (answer.status !== 200) throw new BlindError(`Prometheus answers with ${answer.status}`);
  const number = numberOfPrometheus(answer.text);
  if (typeof number === 'string') throw new BlindError(number);
  return faultOfNumber(number, probe);
}

async function askWorkflow(probe: ProbeOf<'workflow'>, tools: Tools): Promise<Fault> {
  const { workflow, token } = probe;
  const [owner = '', name = '', file = ''] = workflow.split('/');
  const key =
    token === undefined
      ? tools.secrets.resolve('$GITHUB_TOKEN')
      : fillSecrets(token, tools.secrets);
  const address = `${tools.github}/repos/${owner}/${name}/actions/workflows/${file}/runs`;
  const { status, text } = await request(`${address}?status=success&per_page=1`, {
    timeoutMs: timeoutOf(probe),
    headers: {
      accept: 'application/vnd.github+json',
      'user-agent': 'outpost',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
  });
  if (status !== 200) throw new BlindError(`GitHub answers with ${status}`);
  const last = Date.parse(String(valueAtPath(parseJson(text), ['workflow_runs', 0, 'updated_at'])));
  return beatFault(Number.isNaN(last) ? undefined : last, probe, tools);
}

function beatFault(
  lastAt: number | undefined,
  { every, grace = '' }: ProbeOf<'heartbeat'> | ProbeOf<'workflow'>,
  { now }: Tools,
): Fault {
  if (lastAt === undefined) throw new BlindError('it has never come');
  const times = { everyMs: parseDuration(every) ?? 0, graceMs: parseDuration(grace) ?? 0 };
  return faultOfBeat(lastAt, now(), times);
}

function withinOf(probe: Probe): number | undefined {
  if (probe.kind === 'command') return parseBriefDuration(probe.within ?? '');
  return 'expect' in probe ? parseBriefDuration(probe.expect?.within ?? '') : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new BlindError('it is not JSON');
    throw error;
  }
}
