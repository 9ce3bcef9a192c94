// How the measured server is set up. What the caller's environment says wins, so that any setting can be measured.
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
