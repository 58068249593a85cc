import type { AuthoringSession } from '../session.ts';
import { followUpOf, reportOf, type ChatCommand } from './chat-command.ts';
import { subjectOf, whyUnknown } from './chat-subject.ts';
import type { ChatVerb } from './chat-phrases.ts';
import { incidentStatuses, type WrittenStatus } from '../../model/status.ts';

/** The choices of the form in `report.yml`. */
export const formActions = [
  'Report a problem',
  'Update what is open',
  'Resolve what is open',
  'Call off a false alarm',
] as const;

export const formSeverities: Readonly<Record<string, WrittenStatus>> = {
  'does not work at all': 'major_outage',
  'works for some only': 'partial_outage',
  'is slow, or has flaws': 'degraded_performance',
  'works again': 'operational',
};

/** What a form, or a program, asks a workflow to do. */
export type ReportEvent =
  | { readonly kind: 'form'; readonly inputs: FormInputs }
  | { readonly kind: 'chat'; readonly text: string }
  | { readonly kind: 'alert'; readonly from: string; readonly payload: string }
  | { readonly kind: 'mistake'; readonly answer: string };

/** The inputs of the form, by name; those that were left out are empty. */
export type FormInputs = Readonly<Record<string, string>>;

/**
 * Parses the event of a workflow: `workflow_dispatch` with inputs, or `repository_dispatch`, whose `client_payload` has
 * `from` and either `payload` or the payload's own keys.
 */
export function parseReportEvent(event: unknown): ReportEvent {
  const { inputs, client_payload: sent } = asMap(event);
  if (sent !== undefined) {
    const { from, payload, ...rest } = asMap(sent);
    const body = payload ?? rest;
    return fromProgram(
      typeof from === 'string' ? from : '',
      typeof body === 'string' ? body : JSON.stringify(body),
    );
  }
  const given = Object.fromEntries(
    Object.entries(asMap(inputs)).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : String(value),
    ]),
  );
  const { from = '', payload = '' } = given;
  if (from !== '' || payload !== '') return fromProgram(from, payload);
  return { kind: 'form', inputs: given };
}

function fromProgram(from: string, payload: string): ReportEvent {
  if (from === '' || payload.trim() === '') {
    const missing = from === '' ? 'from' : 'payload';
    return {
      kind: 'mistake',
      answer: `A program says "from" and "payload"; "${missing}" is missing.`,
    };
  }
  const text = decoded(payload);
  return from === 'chat' ? { kind: 'chat', text } : { kind: 'alert', from, payload: text };
}

/** Inputs are texts of one line, so a tool may send its JSON in Base64. */
function decoded(payload: string): string {
  const text = payload.trim();
  if (!/^[A-Za-z0-9+/\s]+={0,2}$/.test(text) || text.length < 8) return text;
  const bytes = Buffer.from(text, 'base64');
  const plain = bytes.toString('utf8');
  const isText = Buffer.from(plain, 'utf8').equals(bytes) && /^[[{/]/.test(plain.trim());
  return isText ? plain : text;
}

/** What a filled-in form asks for. */
export function parseReportForm(
  inputs: FormInputs,
  session: Pick<AuthoringSession, 'status' | 'site'>,
): ChatCommand {
  const { status: page } = session;
  const {
    what = formActions[0],
    components = '',
    severity = '',
    text = '',
    next = '',
    which = '',
  } = inputs;
  const action = formActions.find((each) => each === what);
  if (!action) return mistake(`"${what}" is not a choice of "What to do".`);
  if (text === '')
    return mistake('Fill in what users should read: what they see, what is new, or how it ended.');
  const words = components.replace(/[,;]+/g, ' , ').split(/\s+/).filter(Boolean);
  const subject = subjectOf(words, page, false);
  if (subject.rest.length > 0) return mistake(whyUnknown(subject, page, undefined));
  const named =
    which === ''
      ? []
      : page.openIncidents.filter(({ id, title }) => id.includes(which) || title === which);
  if (which !== '' && named.length !== 1) {
    const open = page.openIncidents.map(({ id }) => id).join(', ') || 'nothing';
    return mistake(`"${which}" does not name one open report. Open is: ${open}`);
  }
  const isNew = action === formActions[0];
  const state = subject.status ?? formSeverities[severity];
  const command = {
    ...subject,
    said: text,
    ...(named[0] && { named: named[0] }),
    ...(next !== '' && { next }),
    // An update changes the components that it names.
    ...(subject.components.length > 0 && state !== undefined && { status: state }),
  };
  if (isNew && subject.components.length === 0) {
    return mistake(
      `Fill in the affected components. ${whyUnknown({ ...subject, rest: [] }, page, undefined).split('\n')[0]!}`,
    );
  }
  return isNew
    ? reportOf(command, page, false)
    : followUpOf(verbOf(action, inputs['status']), command, page);
}

function verbOf(action: (typeof formActions)[number], status = ''): ChatVerb {
  if (action === 'Resolve what is open') return { kind: 'resolve' };
  if (action === 'Call off a false alarm') return { kind: 'resolve', falseAlarm: true };
  const known = incidentStatuses.find((each) => each === status);
  return known === undefined ? { kind: 'update' } : { kind: 'status', status: known };
}

function mistake(answer: string): ChatCommand {
  return { kind: 'mistake', answer };
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The arguments of `npm run incident` that a command stands for. */
export function toIncidentArguments({
  verb,
  id,
  flags,
}: Extract<ChatCommand, { kind: 'run' }>): string[] {
  const { message, title, component = [], status, next, 'false-alarm': falseAlarm } = flags;
  return [
    verb,
    ...(id === undefined ? [] : [id]),
    `--message=${message}`,
    ...(title === undefined ? [] : [`--title=${title}`]),
    ...component.map((each) => `--component=${each}`),
    ...(status === undefined ? [] : [`--status=${status}`]),
    ...(next === undefined ? [] : [`--next=${next}`]),
    ...(falseAlarm ? ['--false-alarm'] : []),
  ];
}
