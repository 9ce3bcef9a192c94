#!/usr/bin/env node
// Where a running server spends its CPU during one operation: hotspots.mjs TARGET OPERATION --pid N [--seconds 20] [--users 4]
// Uses the JDK's own flight recorder; the tools jcmd and jfr must be those of the server's JDK or newer.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { measure } from './harness/workload.mjs';

const { values: options, positionals: [name, operationName] } = parseArgs({ allowPositionals: true, options: {
  pid: { type: 'string' }, seconds: { type: 'string', default: '20' }, users: { type: 'string', default: '4' }, top: { type: 'string', default: '25' } } });
if (!name || !operationName || !options.pid) throw new Error('usage: hotspots.mjs TARGET OPERATION --pid N');
const seconds = Math.min(Number(options.seconds), 60), users = Number(options.users), top = Number(options.top);

const target = (await import(`./targets/${name}.mjs`)).default();
target.pid = Number(options.pid);
const operation = target.operations[operationName];
await measure(target, operation, { users, warmup: 0, seconds: 8 });

const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'hotspots-')), 'run.jfr');
const jcmd = (...args) => execFileSync('jcmd', [options.pid, ...args], { encoding: 'utf8' });
jcmd('JFR.configure', 'stackdepth=256');
const outcome = await measure(target, operation, { users, warmup: 0, seconds, prepared: () => jcmd('JFR.start', 'name=hotspots', 'settings=profile') });
jcmd('JFR.dump', 'name=hotspots', `filename=${file}`);
jcmd('JFR.stop', 'name=hotspots');
console.log(JSON.stringify({ operation: operationName, ...outcome }));

const stacks = [];
for await (const line of createInterface({ input: spawn('jfr', ['print', '--stack-depth', '256', '--events', 'jdk.ExecutionSample', file]).stdout })) {
  if (line.startsWith('jdk.ExecutionSample')) stacks.push([]);
  const frame = /^\s+([\w.$]+)\(.*line:/.exec(line)?.[1];
  if (frame) stacks.at(-1).push(frame.replace(/\d{2,}|_[0-9a-f]{8}\b/g, '#'));
}

section(`self (${stacks.length} samples)`, count(stacks.map(([leaf]) => [leaf])));
section('with callees, by package', count(stacks.map(frames => frames.map(frame => frame.split('.').slice(0, -2).slice(0, 4).join('.')))));
section('with callees, Grantway', count(stacks.map(frames => frames.filter(frame => frame.startsWith('io.grantway')))));
section('with callees, any method', count(stacks));
process.exit();

function count(lists) {
  const counts = new Map();
  for (const list of lists) for (const entry of new Set(list)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function section(title, counts) {
  console.log(`\n${title}`);
  for (const [entry, samples] of counts.slice(0, top * (title.endsWith('method') ? 4 : 1))) console.log(`${(samples / stacks.length * 100).toFixed(1).padStart(6)} %  ${entry}`);
}
