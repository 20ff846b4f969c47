import { describe, expect, it } from 'vitest';
import { statementCsv } from '../../../../src/local-workspace/page/outside/statement-csv.ts';

const at = Date.UTC(2026, 10, 27, 6);
const transfer = (from: string, amount: string, reference = '2026-0001') => ({
  at,
  from,
  currency: 'USD',
  decimals: 2,
  amount,
  reference,
});

describe('the statement as a file', () => {
  it('has the oldest line first, in the encoding that spreadsheets expect', () => {
    expect(statementCsv([transfer('みなと商事', '500'), transfer('Kawa Foods', '123450')])).toBe(
      [
        '\uFEFFbooked_at,from,reference,currency,amount',
        '2026-11-27T06:00:00.000Z,Kawa Foods,2026-0001,USD,1234.50',
        '2026-11-27T06:00:00.000Z,みなと商事,2026-0001,USD,5.00',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps names that look like something else as names', () => {
    const line = (name: string) =>
      statementCsv([transfer(name, '1')])
        .split('\r\n')
        .slice(1)
        .join('\r\n');
    expect(line('Kawa, "Foods"')).toContain('"Kawa, ""Foods""",');
    expect(line('=1+1')).toContain("'=1+1,");
    expect(line('two\nlines')).toContain('"two\nlines",');
  });
});
