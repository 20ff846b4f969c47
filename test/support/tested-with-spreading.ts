/** The part of tested-elsewhere.ts about posts that wait for their turn. */
export const testedWithSpreading: Readonly<Record<string, string>> = {
  'src/adapters/http/gauge.ts': 'test/adapters/http/metrics.test.ts',
  'src/adapters/http/posting-gauges.ts': 'test/adapters/http/metrics.test.ts',
  'src/kernel/posting-line.ts': 'test/adapters/slack/posting-line.test.ts',
};
