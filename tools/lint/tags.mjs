/**
 * Who may see whom (one tag per project, in its package.json), and which packages each may import. The one table:
 * ESLint enforces it, and `test/architecture` plants a violation of each row. Reasons: docs/adr.
 */
const VALIDATION = ['zod'];
const NEST = ['@nestjs/*'];
const TEMPORAL = ['@temporalio/*'];
const DATABASES = ['pg', 'pg-*', 'better-sqlite3', '@kurrent/*', '@eventstore/*'];

/**
 * `only`: nothing else from node_modules. `banned`: anything but these. `pure`: no Node module, clock, chance or
 * locale.
 */
export const TAGS = {
  kernel: { sees: [], only: VALIDATION, pure: true },
  law: { sees: ['kernel', 'law'], only: VALIDATION, inSpecs: ['date-holidays'], pure: true },
  context: { sees: ['kernel', 'law'], only: VALIDATION, pure: true },
  policies: { sees: ['kernel', 'context', 'law', 'workflow-contract'], only: VALIDATION, pure: true },
  application: {
    sees: ['kernel', 'context', 'law', 'store-port', 'vault'],
    banned: [...TEMPORAL, ...DATABASES, '@nestjs/core', '@nestjs/platform-*'],
  },
  'read-models': {
    sees: ['kernel', 'context', 'law', 'store-port'],
    banned: [...TEMPORAL, ...DATABASES, ...NEST],
  },
  'store-adapter': { sees: ['kernel', 'store-port'], banned: [...NEST, ...TEMPORAL] },
  'workflow-contract': { sees: ['kernel'], only: [...VALIDATION, '@temporalio/common'], pure: true },
  workflow: {
    sees: ['workflow-contract'],
    only: [...VALIDATION, '@temporalio/workflow', '@temporalio/common'],
    inSpecs: TEMPORAL,
    pure: true,
  },
  runtime: {
    sees: [
      ...['kernel', 'law', 'context', 'policies', 'application', 'read-models', 'store-adapter', 'store-port'],
      ...['vault', 'workflow-contract'],
    ],
    banned: [],
  },
  'store-port': { sees: ['kernel'], banned: [...NEST, ...TEMPORAL, ...DATABASES] },
  vault: { sees: ['kernel'], banned: [...NEST, ...TEMPORAL] },
  /** Starts the product and plays a case through its public API. */
  demo: {
    sees: [
      ...['kernel', 'law', 'context', 'application', 'read-models', 'store-adapter', 'store-port', 'runtime'],
      'workflow-contract',
    ],
    banned: [...NEST, ...TEMPORAL, ...DATABASES],
  },
  app: { sees: ['kernel', 'law', 'runtime', 'demo'], banned: [] },
  testing: { sees: ['kernel', 'store-port'], banned: [...NEST, ...TEMPORAL, ...DATABASES] },
  /** Projects under test/: they look at the whole from outside. */
  'whole-system': { sees: ['*'], banned: [] },
};

/** What specs may import beside what the code they test may. */
const TEST_PACKAGES = ['@jest/globals', 'fast-check', 'ajv'];

/** Constraints for `@nx/enforce-module-boundaries`. Specs may see `testing` too, and the packages that tests need. */
export function depConstraints({ specs }) {
  return Object.entries(TAGS).map(([tag, { sees, only, banned, inSpecs = [] }]) => ({
    sourceTag: tag,
    onlyDependOnLibsWithTags: specs ? [...sees, 'testing'] : sees,
    ...(only ? { allowedExternalImports: specs ? [...only, ...TEST_PACKAGES, ...inSpecs] : only } : {}),
    ...(banned?.length ? { bannedExternalImports: banned } : {}),
  }));
}
