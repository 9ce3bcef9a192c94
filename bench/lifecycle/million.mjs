#!/usr/bin/env node
// Shows that tables of short-lived rows do not grow, and that a refresh costs the same, after N flows went through and were purged.
//   million.mjs [--flows 1000000] [--batch 100000] [--real 1000]
//
// Made by real flows: the first --real ones, through API mode. Their rows are set beside those that SQL makes, column by column.
// Made by SQL: the rest, in batches of one a minute, inserted and updated as the server does. Time is shortened, not faked: tokens
// live for two minutes instead of seven days, so that the tables hold two to three batches at any time while older ones are purged.
// The server does all the deleting, by its own timer; the vacuuming is PostgreSQL's own, with its default settings.
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { environment, DATABASE } from '../grantway/settings.mjs';
import { REDIRECT_URI } from '../harness/oauth.mjs';
import { Person } from '../harness/person.mjs';
import { sql, sqlStatements } from '../harness/postgres.mjs';
import { coldStart, stop } from '../harness/server.mjs';
import { measure } from '../harness/workload.mjs';
import { CLIENTS } from '../targets/common.mjs';
import grantway, { apiSignIn, apiToken } from '../targets/grantway.mjs';
import { flows, shape, TABLES } from './flows.mjs';

const { values: options } = parseArgs({ options: { flows: { type: 'string', default: '1000000' }, batch: { type: 'string', default: '100000' }, real: { type: 'string', default: '1000' } } });
const total = Math.min(Number(options.flows), 10_000_000), batch = Math.min(Number(options.batch), total), real = Math.min(Number(options.real), 20_000);
const LIFETIME = 120, WINDOW = 4; // batches until as many leave as come

for (const what of ['ACCESS_TOKEN', 'REFRESH_TOKEN', 'LOGIN_API']) environment[`GRANTWAY_${what}_SECONDS`] = String(LIFETIME);
environment.GRANTWAY_SESSION_SECONDS = '60'; // a code's row is kept for two session lifetimes after its own end
const target = grantway(), { web } = target.clients;
const say = (what, row) => console.log(JSON.stringify({ what, ...row }));

await coldStart(target);
try {
  const before = await refreshCost();
  say('refresh, fresh', before);
  say('sizes, fresh', sizes());
  await realFlows();
  await compareShapes();
  const atStart = rows();
  let steady = null;
  for (let done = 0, number = 1; done < total; done += batch, number++) {
    const minute = performance.now() + 60_000;
    sqlStatements(DATABASE, flows({ count: Math.min(batch, total - done), clientKey: web.id, scope: web.scope, redirectUri: REDIRECT_URI, seconds: LIFETIME }));
    await sleep(Math.max(0, minute - performance.now()));
    const now = sizes();
    say('sizes', { flows: done + batch, ...now });
    if (number === WINDOW) steady = now;
  }
  const running = sizes();
  await drained(atStart);
  const after = await refreshCost(), end = sizes();
  say('sizes, purged', end);
  say('refresh, after', after);
  say('ratios', {
    sizeInSteadyState: steady && round(running.megabytes / steady.megabytes),
    refreshServerCpu: round(after.cpuMs.server / before.cpuMs.server), refreshDatabaseCpu: round(after.cpuMs.database / before.cpuMs.database), refreshP50: round(after.ms.p50 / before.ms.p50),
  });
} finally {
  await stop(target);
}
process.exit();

async function refreshCost() {
  await measure(target, target.operations['refresh-api'], { users: 8, warmup: 0, seconds: 15 });
  return measure(target, target.operations['refresh-api'], { users: 8, warmup: 2, seconds: 15 });
}

async function realFlows() {
  const people = Array.from({ length: 8 }, (_, number) => new Person(target, number));
  const begin = performance.now();
  await Promise.all(people.map(async person => { for (let i = 0; i < real / people.length; i++) await flowWithRefresh(person); person.close(); }));
  say('real flows', { flows: real, seconds: Math.round((performance.now() - begin) / 1000), rows: rows() });
}

async function flowWithRefresh(person) {
  const { refresh_token } = await apiSignIn(person, web);
  await apiToken(person, web, { grant_type: 'refresh_token', refresh_token });
}

/** A few rows of each kind beside each other; the columns whose size differs are named. */
async function compareShapes() {
  const mark = sql(DATABASE, 'select clock_timestamp()'), person = new Person(target, 0);
  for (let i = 0; i < 20; i++) await flowWithRefresh(person);
  person.close();
  const shapes = since => TABLES.map(table => sql(DATABASE, shape(table, `t.authenticated_at > timestamptz '${since}' - interval '1 second'`)));
  const byServer = shapes(mark);
  await sleep(2500);
  const later = sql(DATABASE, 'select clock_timestamp()');
  sqlStatements(DATABASE, flows({ count: 20, clientKey: web.id, scope: web.scope, redirectUri: REDIRECT_URI, seconds: LIFETIME }));
  const bySql = shapes(later);
  TABLES.forEach((table, i) => say('row shape', { table, server: byServer[i], sql: bySql[i] }));
}

/** Waits until the tables hold no more than before the flows, and PostgreSQL's autovacuum has looked, which it does every minute. */
async function drained(atStart) {
  const deadline = performance.now() + 600_000;
  const isDrained = () => Object.entries(rows()).every(([table, count]) => count <= atStart[table] + batch / 10);
  while (!isDrained() && performance.now() < deadline) await sleep(5_000);
  await sleep(90_000);
}

function rows() {
  return Object.fromEntries(TABLES.map(table => [table, Number(sql(DATABASE, `select count(*) from ${table}`))]));
}

/** Tables with their indexes. */
function sizes() {
  const each = Object.fromEntries(TABLES.map(table => [table, Number(sql(DATABASE, `select round(pg_total_relation_size('${table}') / 1048576.0, 2)`))]));
  const hot = sql(DATABASE, `select coalesce(round(100.0 * n_tup_hot_upd / nullif(n_tup_upd, 0)), 0) from pg_stat_user_tables where relname = 'token_family'`);
  return { megabytes: round(Object.values(each).reduce((a, b) => a + b)), ...each, rows: rows(), familyUpdatesInPlacePercent: Number(hot) };
}

function round(number) { return Number(number.toPrecision(3)); }
