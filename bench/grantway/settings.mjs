// How the measured server is set up. What the caller's environment says wins, so that any setting can be measured.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../harness/postgres.mjs';
import { BENCH_HOME } from '../targets/common.mjs';

export const DATABASE = 'grantway_bench';
export const PORT = process.env.GRANTWAY_HTTP_PORT ?? '9380';
export const ORIGIN = `http://127.0.0.1:${PORT}`;
export const ISSUER = `${ORIGIN}/v1/auth/oauth2`;

const anyBase64 = text => Buffer.from(text.padEnd(48, '.')).toString('base64url');

export const environment = {
  GRANTWAY_HTTP_HOST: '127.0.0.1',
  GRANTWAY_HTTP_PORT: PORT,
  GRANTWAY_HTTPS_PORT: '9743',
  GRANTWAY_BASE_URL: ORIGIN,
  GRANTWAY_DB_URL: `jdbc:postgresql://127.0.0.1:${process.env.BENCH_PG_PORT ?? 15433}/${DATABASE}`,
  GRANTWAY_DB_USER: 'postgres',
  GRANTWAY_DB_PASSWORD: 'unused',
  GRANTWAY_PEPPER: anyBase64('the pepper of the benchmark'),
  GRANTWAY_KEY_ENCRYPTION_KEY: anyBase64('the key-encryption key of the benchmark'),
  // The cost that Keycloak has by default: a sign-in is mostly this
  GRANTWAY_PASSWORD_ARGON2_MEMORY_KIB: '7168',
  GRANTWAY_PASSWORD_ARGON2_ITERATIONS: '5',
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('GRANTWAY_'))),
};

export const CLASS_ARCHIVE = path.join(BENCH_HOME, 'grantway/classes.jsa');

export const START = fileURLToPath(new URL('start.sh', import.meta.url));

/**
 * Starts the database, and brings the copy of the built server up to date: the build's own server keeps its data, and what the
 * copy made of an unchanged build stays, as at any restart.
 */
export function prepare() {
  startPostgres();
  const wlp = process.env.BENCH_WLP ?? fileURLToPath(new URL('../../ear/target/liberty/wlp', import.meta.url));
  const built = path.join(wlp, 'usr/servers/grantway'), own = ['workarea', 'logs', 'data'].map(name => path.join(built, name));
  // Keys that the container made under a password of the build before would not open under this one's
  fs.rmSync(path.join(BENCH_HOME, 'grantway/usr/servers/grantway/resources'), { recursive: true, force: true });
  fs.cpSync(built, path.join(BENCH_HOME, 'grantway/usr/servers/grantway'), { recursive: true, preserveTimestamps: true, filter: file => !own.includes(file) });
}
