// The benchmark's PostgreSQL cluster: postgres.sh, from Node.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../postgres.sh', import.meta.url));
export const PORT = Number(process.env.BENCH_PG_PORT ?? 15433);

const run = (...args) => execFileSync(SCRIPT, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] }).trim();

export const startPostgres = () => execFileSync(SCRIPT, ['start'], { stdio: 'ignore' });
export const postgresPid = () => Number(run('pid'));
export const sql = (database, text) => run('psql', '-d', database, '-c', text);
/** Many statements, in one transaction. */
export const sqlText = (database, text) => execFileSync(SCRIPT, ['psql', '-d', database, '-1', '-f', '-'], { input: text, encoding: 'utf8', maxBuffer: 1 << 28 }).trim();
export const exists = database => sql('postgres', `select 1 from pg_database where datname = '${database}'`) === '1';

export function recreate(database) {
  sql('postgres', `drop database if exists ${database} with (force)`);
  sql('postgres', `create database ${database}`);
}

/** Many statements, each committed by itself. */
export const sqlStatements = (database, text) => execFileSync(SCRIPT, ['psql', '-d', database, '-f', '-'], { input: text, encoding: 'utf8', maxBuffer: 1 << 28 }).trim();
