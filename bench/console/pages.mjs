// Times of the console's pages on a database that seed.sql has filled: node bench/console/pages.mjs http://localhost:9080 [rounds]
const [base, rounds = '40'] = process.argv.slice(2);
if (!base || !['localhost', '127.0.0.1'].includes(new URL(base).hostname)) throw new Error('usage: pages.mjs http://localhost:PORT [rounds]');
const cookies = new Map();

async function ask(path, form) {
  const answer = await fetch(base + path, {
    method: form ? 'POST' : 'GET', redirect: 'manual', body: form && new URLSearchParams(form),
    headers: { Origin: base, Cookie: [...cookies].map(pair => pair.join('=')).join('; ') },
  });
  for (const cookie of answer.headers.getSetCookie()) {
    const [name, value] = cookie.split(';')[0].split(/=(.*)/s);
    cookies.set(name, value);
  }
  return { status: answer.status, body: await answer.text() };
}

const hidden = (page, name) => page.match(new RegExp(`name="${name}"[^>]*value="([^"]*)"`))?.[1] ?? '';
const nonce = page => page.match(/<script[^>]*nonce="([^"]*)"/)[1];

async function signIn(email, password) {
  const { body } = await ask('/admin/signin');
  const { status } = await ask('/admin/signin', {
    'form:email': email, 'form:password': password, 'form:go': '', form_SUBMIT: '1',
    'primefaces.nonce': nonce(body), 'jakarta.faces.ViewState': hidden(body, 'jakarta.faces.ViewState') });
  if (status !== 302) throw new Error(`sign-in: ${status}`);
}

/** The page of a table, as its paginator asks for it. */
async function turn(page, body, first) {
  return ask(page, {
    'jakarta.faces.partial.ajax': 'true', 'jakarta.faces.source': 'list:table', 'jakarta.faces.partial.execute': 'list:table',
    'jakarta.faces.partial.render': 'list:table', 'list:table': 'list:table', 'list:table_pagination': 'true',
    'list:table_first': String(first), 'list:table_rows': '20', 'list:table_encodeFeature': 'true', list_SUBMIT: '1',
    'primefaces.nonce': nonce(body), 'jakarta.faces.ViewState': hidden(body, 'jakarta.faces.ViewState') });
}

const percentile = (times, p) => times[Math.min(times.length - 1, Math.floor(times.length * p))];

async function measure(name, once) {
  for (let i = 0; i < 8; i++) await once(i);
  const times = [];
  for (let i = 0; i < Number(rounds); i++) {
    const began = performance.now();
    const { status } = await once(i);
    if (status !== 200) throw new Error(`${name}: ${status}`);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(44)} p50 ${percentile(times, .5).toFixed(0).padStart(5)} ms   p95 ${percentile(times, .95).toFixed(0).padStart(5)} ms`);
}

await signIn('tam2@example.com', 'Sandbox-TAM-2026');
const applications = (await ask('/admin/applications?name=quartz')).body;
const application = applications.match(/application\?id=([0-9a-f-]{36})/)[1];
const partner = (await ask('/admin/partners?name=quartz')).body.match(/partner\?id=([0-9a-f-]{36})/)[1];
const queue = await ask('/admin/requests');
const request = queue.body.match(/request\?id=([0-9a-f-]{36})/)[1];
await measure('home, 24 hours', () => ask('/admin/home'));
await measure('home, 30 days', () => ask('/admin/home?period=month'));
await measure('home, one application', () => ask(`/admin/home?period=month&application=${application}`));
await measure('partners', () => ask('/admin/partners'));
await measure('partners, search', () => ask('/admin/partners?name=quartz%20p'));
const partners = (await ask('/admin/partners')).body;
await measure('partners, next pages', i => turn('/admin/partners', partners, 20 * (1 + i % 45)));
await measure('partner', () => ask(`/admin/partner?id=${partner}`));
await measure('applications', () => ask('/admin/applications'));
await measure('applications, search', () => ask('/admin/applications?name=summit'));
await measure('application', () => ask(`/admin/application?id=${application}`));
await measure('keys of an application', () => ask(`/admin/keys?id=${application}`));
await measure('redirect URIs of an application', () => ask(`/admin/redirect-uris?id=${application}`));
await measure('request queue', () => ask('/admin/requests'));
await measure('request queue, next pages', i => turn('/admin/requests', queue.body, 20 * (1 + i % 45)));
await measure('a redirect URI request with its look-alikes', () => ask(`/admin/request?id=${request}`));
await measure('journal', () => ask('/admin/journal'));
await measure('journal of an application', () => ask(`/admin/journal?applicationId=${application}`));
await measure('audit chains', () => ask('/admin/chains'));
