// A user: one connection, one account, one cookie jar; a browser where pages are asked for, a partner's backend where JSON is.
import { createHash, randomBytes } from 'node:crypto';
import { Connection } from './connection.mjs';
import { answerForm } from './forms.mjs';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const MOST_PAGES = 12;

export class Person {
  #cookies = new Map();

  constructor(target, number) {
    this.target = target;
    this.account = target.account(number);
    this.connection = new Connection(target.origin);
  }

  close() { this.connection.close(); }
  forgetCookies() { this.#cookies.clear(); }

  /** JSON, from a URL or path of the target; any status but the expected one is an error. */
  async json(method, url, { headers = {}, form, json, expected = 200 } = {}) {
    const body = form ? new URLSearchParams(form).toString() : json ? JSON.stringify(json) : undefined;
    const type = form ? { 'Content-Type': FORM } : json ? { 'Content-Type': JSON_TYPE } : {};
    const answer = await this.connection.send(method, this.#path(url), { Accept: JSON_TYPE, ...type, ...headers }, body);
    if (answer.status !== expected) throw unexpected(answer, url);
    return answer.body ? JSON.parse(answer.body) : null;
  }

  /** Follows redirects and answers forms from `url` on, until the browser is sent to the client; what it is sent there with. */
  async browse(url, redirectUri) {
    const forms = [];
    let answer = await this.#page('GET', url);
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      if (answer.status >= 300 && answer.status < 400) {
        url = new URL(answer.headers.get('location'), new URL(url, this.target.origin)).href;
        if (url.startsWith(redirectUri)) return { answer: new URL(url).searchParams, forms };
        answer = await this.#page('GET', url);
      } else {
        const form = answer.status === 200 && answerForm(answer.body, this.account);
        if (!form) throw unexpected(answer, url);
        if (forms.at(-1) === form.kind) throw new Error(`the ${form.kind} form came back`);
        forms.push(form.kind);
        url = new URL(form.action || url, new URL(url, this.target.origin)).href;
        answer = await this.#page('POST', url, form.body);
      }
    }
    throw new Error(`still not back at the client after ${MOST_PAGES} pages`);
  }

  async #page(method, url, body) {
    const headers = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'User-Agent': 'grantway-bench' };
    if (this.#cookies.size) headers.Cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (body !== undefined) Object.assign(headers, { 'Content-Type': FORM, Origin: this.target.origin });
    const answer = await this.connection.send(method, this.#path(url), headers, body);
    for (const cookie of answer.cookies) this.#keep(cookie);
    return answer;
  }

  #keep(cookie) {
    const [pair, ...attributes] = cookie.split(';');
    const equals = pair.indexOf('='), name = pair.slice(0, equals), value = pair.slice(equals + 1);
    const expires = attributes.map(a => /^\s*expires=(.*)/i.exec(a)?.[1]).find(Boolean);
    const gone = !value || value === '""' || attributes.some(a => /^\s*max-age=0\s*$/i.test(a)) || (expires && Date.parse(expires) < Date.now());
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  #path(url) {
    if (url.startsWith('/')) return url;
    if (!url.startsWith(this.target.origin + '/')) throw new Error(`sent away from the server, to ${url.slice(0, 80)}`);
    return url.slice(this.target.origin.length);
  }
}

const unexpected = ({ status, body }, url) =>
  new Error(`${status} at ${url.split('?')[0]}: ${body.replace(/<style[\s\S]*?<\/style>|<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ').slice(0, 200)}`);

/** PKCE pair (RFC 7636 §4). */
export function pkce() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

export const randomState = () => randomBytes(12).toString('base64url');

/** RFC 6749 §2.3.1 */
export const basic = ({ id, secret }) => ({ Authorization: 'Basic ' + Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64') });
