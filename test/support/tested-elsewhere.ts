/**
 * Files with logic but without a test of their own, each with the test that fails when it breaks. A file that has its
 * own test, or that does not exist, must not stand here.
 */
export const testedElsewhere: Readonly<Record<string, string>> = {
  'src/kernel/act.ts': 'test/kernel/effect.test.ts',
  'src/kernel/carrier.ts': 'test/adapters/worker/run-effect.test.ts',
};
