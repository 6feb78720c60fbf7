import { defineConfig } from 'vitest/config';

export const tests = defineConfig({
  test: { include: ['tests/**/*.test.ts'], globalSetup: ['tests/neo4j/setup.ts'], testTimeout: 60_000, hookTimeout: 180_000 },
});

export { tests as default };
