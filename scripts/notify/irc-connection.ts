import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import { ircChannel } from '../../src/sources/channels/channel-schemas.ts';
import { SendError } from '../../src/notifications/sender.ts';

export interface IrcOptions {
  /** `ircs://irc.example.org:6697/#status` */
  readonly address: string;
  readonly nick: string;
  readonly password?: string | undefined;
  readonly timeoutMs: number;
}

/** A line of the server (RFC 1459, 2.3.1): `:server 332 nick #status :the topic`. */
interface Line {
  readonly command: string;
  readonly params: readonly string[];
}

/** The numerics that end the greeting, and their meaning. */
const refusals: Readonly<Record<string, string>> = {
  '403': 'there is no such channel',
  '404': 'it lets us say nothing in the channel',
  '432': 'it does not like the nickname',
  '461': 'it does not like the nickname or the password',
  '464': 'it refuses the password',
  '465': 'it has banned us',
  '471': 'the channel is full',
  '473': 'the channel is for those who were invited',
  '474': 'we are banned from the channel',
  '475': 'the channel has a key',
  '477': 'the channel is for those who have logged in',
  '482': 'only operators of the channel set its topic',
  '904': 'it refuses the password',
  '905': 'it refuses the password',
  '908': 'it knows no SASL PLAIN',
  ERROR: 'it closed the connection',
};

/** A connection to one channel: TLS, SASL PLAIN, one nickname; everything that is said is confirmed by the server. */
export class IrcConnection {
  readonly #socket: Socket;
  readonly #options: IrcOptions;
  readonly #channel: string;
  #nick: string;
  #rest = '';
  #pings = 0;
  #failure: SendError | undefined;
  #listener: ((line: Line) => void) | undefined;
  #onFailure: ((error: SendError) => void) | undefined;

  constructor(options: IrcOptions) {
    this.#options = options;
    this.#nick = options.nick;
    this.#channel = ircChannel(options.address);
    const { protocol, hostname, port } = new URL(options.address);
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const isTls = protocol === 'ircs:';
    const number = Number(port || (isTls ? 6697 : 6667));
    this.#socket = isTls
      ? connectTls({ host, port: number, servername: /[a-z]/i.test(host) ? host : '' })
      : connectPlain({ host, port: number });
    this.#socket.setEncoding('utf8');
    this.#socket.on('data', (chunk: string) => this.#take(chunk));
    this.#socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      this.#fail(
        new SendError(`the connection failed${/^[A-Z_]+$/.test(code) ? ` (${code})` : ''}`),
      );
    });
    this.#socket.on('close', () => this.#fail(new SendError('it closed the connection')));
  }

  /** Logs in and joins the channel. @throws SendError */
  async open(): Promise<void> {
    const { nick, password } = this.#options;
    const greeting = this.#until((line) => {
      const { command, params } = line;
      if (command === 'CAP' && params[1] === 'ACK') this.#write('AUTHENTICATE PLAIN');
      else if (command === 'CAP' && params[1] === 'NAK') throw new SendError('it knows no SASL');
      else if (command === 'AUTHENTICATE') {
        const login = Buffer.from(`${nick}\0${nick}\0${password ?? ''}`).toString('base64');
        for (const part of login.match(/.{1,400}/g) ?? []) this.#write(`AUTHENTICATE ${part}`);
        if (login.length % 400 === 0) this.#write('AUTHENTICATE +');
      } else if (command === '903') this.#write('CAP END');
      else if (command === '421' && params[1] === 'CAP') throw new SendError('it knows no SASL');
      else if (command === '433') {
        this.#nick = `${this.#nick}_`;
        if (this.#nick.length > nick.length + 3) throw new SendError('its nickname is in use');
        this.#write(`NICK ${this.#nick}`);
      }
      return command === '001';
    });
    if (password !== undefined) this.#write('CAP REQ :sasl');
    this.#write(`NICK ${nick}`);
    this.#write(`USER ${nick} 0 * :${nick}`);
    await greeting;
    const joined = this.#until(({ command }) => command === '366');
    this.#write(`JOIN ${this.#channel}`);
    await joined;
  }

  /** @throws SendError when the server does not confirm it. */
  async notice(text: string): Promise<void> {
    await this.#confirmed(`NOTICE ${this.#channel} :${text}`);
  }

  async topic(): Promise<string> {
    let topic = '';
    const answered = this.#until(({ command, params }) => {
      if (command === '332') topic = params.at(-1) ?? '';
      return command === '331' || command === '332';
    });
    this.#write(`TOPIC ${this.#channel}`);
    await answered;
    return topic;
  }

  async setTopic(text: string): Promise<void> {
    await this.#confirmed(`TOPIC ${this.#channel} :${text}`);
  }

  async close(): Promise<void> {
    if (this.#socket.destroyed) return;
    const closed = new Promise((resolve) => this.#socket.once('close', resolve));
    this.#socket.end('QUIT :\r\n');
    const timer = setTimeout(() => this.#socket.destroy(), 1_000);
    await closed;
    clearTimeout(timer);
  }

  /** A server answers in order: when it answers our ping, it has processed or refused everything before. */
  async #confirmed(command: string): Promise<void> {
    this.#pings += 1;
    const token = `outpost-${this.#pings}`;
    const confirmed = this.#until(
      ({ command: word, params }) => word === 'PONG' && params.at(-1) === token,
    );
    this.#write(command);
    this.#write(`PING :${token}`);
    await confirmed;
  }

  /** Resolves with the first line for which `isLast` is true; `isLast` may answer the others. */
  #until(isLast: (line: Line) => boolean): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const { timeoutMs } = this.#options;
    const timer = setTimeout(
      () => this.#fail(new SendError(`it did not answer within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    this.#onFailure = reject;
    this.#listener = (line) => {
      const reason = refusals[line.command];
      if (reason !== undefined) throw new SendError(reason, false, line.command !== 'ERROR');
      if (isLast(line)) resolve(undefined);
    };
    if (this.#failure) reject(this.#failure);
    return promise.finally(() => {
      clearTimeout(timer);
      this.#listener = undefined;
      this.#onFailure = undefined;
    });
  }

  #take(chunk: string): void {
    const lines = (this.#rest + chunk).split(/\r?\n/);
    this.#rest = (lines.pop() ?? '').slice(-10_000);
    for (const text of lines) {
      const line = parseLine(text);
      if (line.command === 'PING') this.#write(`PONG :${line.params.at(-1) ?? ''}`);
      try {
        this.#listener?.(line);
      } catch (error) {
        if (!(error instanceof SendError)) throw error;
        this.#fail(error);
      }
    }
  }

  #write(line: string): void {
    // A line break would begin another command.
    if (!this.#socket.destroyed) this.#socket.write(`${line.replace(/[\r\n\0]+/g, ' ')}\r\n`);
  }

  #fail(error: SendError): void {
    this.#failure ??= error;
    this.#socket.destroy();
    this.#onFailure?.(this.#failure);
  }
}

function parseLine(text: string): Line {
  const [head = '', ...trailing] = text
    .replace(/^@\S+ +/, '')
    .replace(/^:\S+ +/, '')
    .split(/ :/);
  const [command = '', ...params] = head.replace(/^:/, '').split(/ +/).filter(Boolean);
  return {
    command: command.toUpperCase(),
    params: trailing.length === 0 ? params : [...params, trailing.join(' :')],
  };
}
