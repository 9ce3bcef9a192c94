#!/usr/bin/env node
// Measures Grantway, and Keycloak beside it, one after the other in one run. See README.md.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryMb } from './harness/procfs.mjs';
import { report } from './harness/report.mjs';
import { sameness } from './harness/sameness.mjs';
import { coldStart, firstToken, stop } from './harness/server.mjs';
import { measure } from './harness/workload.mjs';

const { values: options, positionals: names } = parseArgs({ allowPositionals: true, options: {
  operations: { type: 'string' },
  users: { type: 'string', default: '2,8' },
  seconds: { type: 'string', default: '5' },
  warmup: { type: 'string', default: '2' },
  heat: { type: 'string', default: '6' },
  rounds: { type: 'string', default: '1' },
  pid: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'boolean', default: false },
} });
const seconds = Math.min(Number(options.seconds), 20), warmup = Math.min(Number(options.warmup), 20), heat = Math.min(Number(options.heat), 20);
const userCounts = options.users.split(',').map(Number), rounds = Math.min(Number(options.rounds), 10);
if (options.pid && names.length !== 1) throw new Error('--pid measures one running server: name its target');

const rows = [];
function record(row) {
  rows.push(row);
  const line = JSON.stringify(row);
  console.log(line);
  if (options.out) fs.appendFileSync(options.out, line + '\n');
}

for (let round = 1; round <= rounds; round++) {
  for (const name of names.length ? names : ['grantway', 'keycloak']) await runTarget(name, round);
}
console.log('\n' + report(rows));
process.exit();

async function runTarget(name, round) {
  const target = (await import(`./targets/${name}.mjs`)).default();
  const about = { target: name, round };
  try {
    if (options.pid) {
      target.pid = Number(options.pid);
      await firstToken(target);
    } else record({ ...about, kind: 'start', ...await coldStart(target) });
    record({ ...about, kind: 'sameness', ...await sameness(target), about: target.about, load: os.loadavg()[0] });
    if (!options.check) await cells(target, about);
  } finally {
    await stop(target);
  }
}

async function cells(target, about) {
  const chosen = options.operations?.split(',') ?? Object.keys(target.operations);
  const operations = chosen.filter(operation => target.operations[operation]);
  if (heat) for (const operation of operations) await measure(target, target.operations[operation], { users: 8, warmup: 0, seconds: heat }).catch(() => {});
  for (const operation of operations) for (const users of userCounts) {
    const outcome = await measure(target, target.operations[operation], { users, warmup, seconds }).catch(e => ({ users, error: e.message }));
    record({ ...about, kind: 'cell', operation, ...outcome });
  }
  await sleep(2000);
  record({ ...about, kind: 'memory', memoryMb: memoryMb(target.pid), database: memoryMb(target.databasePid?.()) });
}
