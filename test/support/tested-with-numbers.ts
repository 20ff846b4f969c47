/** The part of tested-elsewhere.ts about the agency's numbers. */
export const testedWithNumbers: Readonly<Record<string, string>> = {
  'src/numbers/home.ts': 'test/commands/engawa/numbers.test.ts',
  'src/numbers/read-ended.ts': 'test/commands/engawa/numbers.test.ts',
  'src/numbers/read-workload.ts': 'test/commands/engawa/numbers.test.ts',
  'src/numbers/weeks.ts': 'test/numbers/numbers.test.ts',
  'src/numbers/workload-card.ts': 'test/numbers/workload.test.ts',
};
