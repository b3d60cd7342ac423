import { chromium } from './test/support/chromium.mjs';

const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        target: 'es2024',
        keepClassNames: true,
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Its ES module imports JSON in a way that jest warns of with each file.
    '^libphonenumber-js/max$': '<rootDir>/node_modules/libphonenumber-js/max/index.cjs',
  },
  transform,
};

const standing = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

/** `web` needs a browser. Where there is none its tests are left out, and that is said. */
const web = { ...common, ...standing, displayName: 'web', roots: ['<rootDir>/test/web'] };
if (!chromium) process.stderr.write('No Chromium was found: the tests of test/web are left out.\n');

/** `check` needs no database and runs before each commit; `hub` stands on PostgreSQL, which its global setup starts once. */
export default {
  testTimeout: 120_000,
  // A file's hub and its database work while the file waits: two files at a time fill two cores.
  maxWorkers: 2,
  projects: [
    { ...common, displayName: 'check', roots: ['<rootDir>/test/domain', '<rootDir>/test/architecture'] },
    {
      ...common,
      displayName: 'hub',
      roots: ['operations', 'subgraphs', 'matrix', 'journeys', 'properties'].map(
        (folder) => `<rootDir>/test/${folder}`,
      ),
      ...standing,
    },
    ...(chromium ? [web] : []),
  ],
};
