import { defineConfig } from 'vitest/config';

export const tests = defineConfig({
  // Node gives our libraries the CommonJS build of graphql; the tests must share it.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['tests/**/*.test.ts'], globalSetup: ['tests/neo4j/setup.ts'], testTimeout: 60_000, hookTimeout: 180_000 },
});

export { tests as default };
