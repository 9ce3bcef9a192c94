// Starts and stops the measured server, and times its first token.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BENCH_HOME } from '../targets/common.mjs';
import { Person } from './person.mjs';
import { cpuMs, memoryMb } from './procfs.mjs';

const START_LIMIT = 180_000;
const STOP_LIMIT = 20_000;

/** Starts the target's server as a child of this process. */
export function launch(target) {
  const { command: [program, ...args], environment } = target.start;
  fs.mkdirSync(`${BENCH_HOME}/logs`, { recursive: true });
  const log = fs.openSync(`${BENCH_HOME}/logs/${target.name}.log`, 'w');
  const child = spawn(program, args, { env: { ...process.env, ...environment }, stdio: ['ignore', log, log] });
  Object.assign(target, { child, pid: child.pid, ended: new Promise(resolve => child.once('exit', resolve)) });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(target).then(() => process.exit(1)));
}

/** Starts the target's server; what it took until the first token was in hand. */
export async function coldStart(target) {
  target.start.before?.();
  const begin = performance.now();
  launch(target);
  await firstToken(target, begin + START_LIMIT);
  const firstTokenMs = Math.round(performance.now() - begin), startCpuMs = cpuMs(target.pid);
  await sleep(2000);
  return { firstTokenMs, startCpuMs, memoryMb: memoryMb(target.pid) };
}

/** Asks for a token every 20 ms until there is one. */
export async function firstToken(target, deadline = performance.now() + 10_000) {
  for (let last; performance.now() < deadline; await sleep(20)) {
    if (target.child?.exitCode != null) throw new Error(`${target.name} ended with ${target.child.exitCode}: see ${BENCH_HOME}/logs/${target.name}.log`);
    const person = new Person(target, 0);
    try {
      return await (target.firstToken ?? target.operations['client-credentials'].run)(person);
    } catch (e) {
      if (e.message !== last && process.env.BENCH_VERBOSE) console.error(last = e.message);
      delete target.discovered;
    } finally {
      person.close();
    }
  }
  throw new Error(`${target.name} gave no token in time`);
}

export async function stop({ child, ended }) {
  if (!child || child.exitCode != null) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  await ended;
  clearTimeout(late);
}
