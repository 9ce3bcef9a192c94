// The closed loop: each user sends the next operation when the last one is answered.
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Person } from './person.mjs';
import { cpuMs, machineBusyMs } from './procfs.mjs';

/**
 * Runs `operation` with `users` users and counts what ends within `seconds` after `warmup` seconds.
 * An operation is `{prepare?(person), run(person)}`; `prepare` is done before the clock starts, and again after an error;
 * `prepared` is called in between.
 */
export async function measure(target, operation, { users, warmup, seconds, prepared = () => {} }) {
  const people = Array.from({ length: users }, (_, number) => new Person(target, number));
  try {
    for (const person of people) await operation.prepare?.(person);
    prepared();
    const begin = performance.now() + warmup * 1000, end = begin + seconds * 1000;
    const latencies = [], errors = [];
    const loops = people.map(async person => {
      for (let start; (start = performance.now()) < end;) {
        const error = await operation.run(person).then(() => null, e => e);
        const now = performance.now(), counted = now >= begin && now < end;
        if (counted && error) errors.push(error.message);
        else if (counted) latencies.push(now - start);
        if (error) await recover(person, operation);
      }
    });
    await sleep(begin - performance.now());
    const before = snapshot(target, people);
    await sleep(end - performance.now());
    const after = snapshot(target, people);
    await Promise.all(loops);
    return summary({ users, latencies, errors, used: difference(before, after) });
  } finally {
    for (const person of people) person.close();
  }
}

async function recover(person, operation) {
  person.close();
  await sleep(50);
  await operation.prepare?.(person).catch(() => sleep(200));
}

const snapshot = (target, people) => ({
  wall: performance.now(),
  server: cpuMs(target.pid),
  database: cpuMs(target.databasePid?.()),
  generator: Object.values(process.cpuUsage()).reduce((sum, us) => sum + us, 0) / 1000,
  machine: machineBusyMs(),
  requests: people.reduce((sum, person) => sum + person.connection.requests, 0),
});

const difference = (before, after) => Object.fromEntries(Object.keys(before).map(key => [key, after[key] - before[key]]));

function summary({ users, latencies, errors, used }) {
  const done = latencies.sort((a, b) => a - b), count = done.length;
  const quantile = q => count ? round(done[Math.min(count - 1, Math.ceil(q * count) - 1)]) : null;
  const each = amount => count ? round(amount / count) : null;
  const others = used.machine - used.server - used.database - used.generator;
  return {
    users, count, errors: errors.length, ...(errors.length && { error: errors[0] }),
    perSecond: round(count / used.wall * 1000),
    ms: { p50: quantile(.5), p95: quantile(.95), p99: quantile(.99), max: quantile(1) },
    cpuMs: { server: each(used.server), database: each(used.database), generator: each(used.generator) },
    requests: each(used.requests),
    othersPercent: round(Math.max(0, others) / (used.wall * os.cpus().length) * 100),
  };
}

export const round = number => Number(number.toPrecision(3));
