// What both sides are seeded with.
import path from 'node:path';
import os from 'node:os';

export const BENCH_HOME = process.env.BENCH_HOME ?? path.join(os.tmpdir(), 'grantway-bench');
export const ACCOUNTS = 64;
export const PASSWORD = 'correct horse battery staple';
export const account = number => ({ username: `user${number % ACCOUNTS}@example.test`, password: PASSWORD });

/** A public client, one that asks for consent each time, a confidential one, and one without users. */
export const CLIENTS = {
  app: { id: 'pk_bench_app' },
  asking: { id: 'pk_bench_asking' },
  web: { id: 'pk_bench_web', secret: 'sk_bench_web_0123456789abcdef0123456789abcdef' },
  service: { id: 'pk_bench_service', secret: 'sk_bench_service_0123456789abcdef0123456789' },
};
