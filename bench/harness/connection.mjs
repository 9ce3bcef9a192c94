// One keep-alive HTTP/1.1 connection with one request in flight: all that one user of a closed loop needs.
// A bare socket costs the generator a fraction of what node:http does, and the two share the machine's cores.
import net from 'node:net';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const HEAD_END = Buffer.from('\r\n\r\n');

export class Connection {
  requests = 0;
  #socket = null;
  #received = null;
  #waiting = null;

  constructor(origin, { timeout = 30_000 } = {}) {
    const { hostname, port, host, protocol } = new URL(origin);
    if (protocol !== 'http:' || !LOOPBACK.test(hostname)) throw new Error(`only http on loopback is measured, not ${origin}`);
    this.address = { host: hostname.replace(/[[\]]/g, ''), port: Number(port || 80), noDelay: true };
    this.host = host;
    this.timeout = timeout;
  }

  async send(method, path, headers = {}, body) {
    this.#socket ??= await this.#open();
    this.requests++;
    let text = `${method} ${path} HTTP/1.1\r\nHost: ${this.host}\r\n`;
    for (const [name, value] of Object.entries(headers)) text += `${name}: ${value}\r\n`;
    if (body !== undefined) text += `Content-Length: ${Buffer.byteLength(body)}\r\n`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(new Error(`no answer to ${method} ${path.split('?')[0]} in ${this.timeout} ms`)), this.timeout);
      this.#waiting = { resolve, reject, timer };
      this.#received = null;
      this.#socket.write(`${text}\r\n${body ?? ''}`);
    });
  }

  close() {
    this.#socket?.destroy();
    this.#socket = null;
  }

  #open() {
    return new Promise((resolve, reject) => {
      const socket = net.connect(this.address);
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        socket.on('error', e => this.#lost(socket, e));
        socket.on('close', () => this.#lost(socket, new Error('the server closed the connection')));
        socket.on('data', bytes => this.#read(bytes));
        resolve(socket);
      });
    });
  }

  #read(bytes) {
    if (!this.#waiting) return;
    this.#received = this.#received ? Buffer.concat([this.#received, bytes]) : bytes;
    const answer = parse(this.#received);
    if (!answer) return;
    const { resolve, timer } = this.#waiting;
    this.#waiting = null;
    clearTimeout(timer);
    if (answer.headers.get('connection')?.toLowerCase() === 'close') this.close();
    resolve(answer);
  }

  #lost(socket, error) {
    if (socket === this.#socket) this.#fail(error);
  }

  #fail(error) {
    this.close();
    const waiting = this.#waiting;
    this.#waiting = null;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    waiting.reject(error);
  }
}

/** A complete answer `{status, headers, cookies, body}`, or null while bytes are missing (RFC 9112). */
function parse(bytes) {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return null;
  const [statusLine, ...lines] = bytes.latin1Slice(0, end).split('\r\n');
  const status = Number(statusLine.split(' ', 2)[1]);
  const headers = new Map(), cookies = [];
  for (const line of lines) {
    const colon = line.indexOf(':'), name = line.slice(0, colon).toLowerCase(), value = line.slice(colon + 1).trim();
    if (name === 'set-cookie') cookies.push(value);
    else headers.set(name, value);
  }
  const start = end + HEAD_END.length;
  const body = status === 204 || status === 304 ? ''
    : headers.get('transfer-encoding')?.toLowerCase().includes('chunked') ? dechunk(bytes, start)
    : sized(bytes, start, Number(headers.get('content-length') ?? 0));
  return body === null ? null : { status, headers, cookies, body };
}

const sized = (bytes, start, length) => bytes.length < start + length ? null : bytes.utf8Slice(start, start + length);

function dechunk(bytes, at) {
  const parts = [];
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = parseInt(bytes.latin1Slice(at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return null;
    if (size === 0) return Buffer.concat(parts).toString();
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = next;
  }
}
