#!/usr/bin/env node
// Makes the benchmark's database anew: the server's own migrations, the seed, and each user's consent by API mode.
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Person } from '../harness/person.mjs';
import { recreate, sqlText } from '../harness/postgres.mjs';
import { launch, stop } from '../harness/server.mjs';
import { ACCOUNTS, CLIENTS } from '../targets/common.mjs';
import grantway, { apiSignIn } from '../targets/grantway.mjs';
import { seedSql } from './seed.mjs';
import { CLASS_ARCHIVE, DATABASE, prepare } from './settings.mjs';

const target = grantway();
prepare();
fs.rmSync(CLASS_ARCHIVE, { force: true }); // the start below writes it anew
recreate(DATABASE);
launch(target);
try {
  await ready(target, performance.now() + 180_000);
  sqlText(DATABASE, seedSql());
  for (let number = 0; number < ACCOUNTS; number++) {
    const person = new Person(target, number);
    for (const client of [CLIENTS.app, CLIENTS.web]) await apiSignIn(person, client, { agree: true });
    person.close();
  }
  console.log(`${ACCOUNTS} users and ${Object.keys(CLIENTS).length} applications are in the database ${DATABASE}`);
} finally {
  await stop(target);
}
process.exit();

async function ready(target, deadline) {
  while (performance.now() < deadline && target.child.exitCode === null) {
    const person = new Person(target, 0);
    const up = await person.connection.send('GET', '/health/ready').then(answer => answer.status === 200, () => false);
    person.close();
    if (up) return;
    await sleep(200);
  }
  throw new Error('the server did not become ready: see its log');
}
