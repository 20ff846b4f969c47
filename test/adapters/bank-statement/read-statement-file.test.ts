import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf } from '../../../src/kernel/money.ts';
import { statementCsv } from '../../../src/local-workspace/page/outside/statement-csv.ts';
import { cameIn, reading, wrongIn } from './about-file.ts';

const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('the statement of the local bank', () => {
  const transfer = fc.record({
    at: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 10, 22) }),
    from: fc.stringMatching(/^[=+\-@]?[\p{L}\p{N}"',;|<>&$ ]{1,30}$/u),
    reference: fc.stringMatching(/^[\p{L}\p{N}\-/ ]{1,20}$/u),
    currency: fc.constantFrom('JPY', 'USD', 'EUR', 'BHD'),
    minor: fc.bigInt({ min: 1n, max: 10n ** 14n }),
  });

  it('is read as it was printed, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(transfer, { minLength: 1, maxLength: 12 }), async (transfers) => {
        const printed = statementCsv(
          transfers.map(({ minor, currency, ...rest }) => ({
            ...rest,
            currency,
            decimals: decimalsOf(currency),
            amount: minor.toString(),
          })),
        );
        const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
        const day = (at: number): string => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);
        const expected = transfers
          .toReversed()
          .map(
            ({ at, minor, currency, from, reference }) =>
              `${day(at)} ${minor} ${currency} ${oneLine(from)}|${oneLine(reference)}`,
          );
        expect(await cameIn(printed)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is no money, and what would be missing', () => {
  it.each(['Pending', 'REVERTED', '処理中', '已撤销'])(
    'what is %s is left out, whatever its sign',
    async (state) => {
      const file = `Date,Amount,Payer,State\n2026-11-02,100,Kawa,Completed\n2026-11-03,200,Kawa,${state}\n`;
      expect(await cameIn(file)).toEqual(['2026-11-02 100 JPY Kawa|']);
    },
  );

  it('a quote that nobody closed hides no lines', async () => {
    const lines = ['2026-11-02,"Kawa Foods,100', '2026-11-03,Minato,200', '2026-11-04,"Sora",300'];
    expect(await wrongIn(['Date,Payer,Amount', ...lines].join('\n'))).toEqual(['broken']);
    const words = 'Date,Payer,Amount\n2026-11-02,"Kawa\nFoods, Tokyo",100\n2026-11-03,Minato,200';
    expect((await cameIn(words)).length).toBe(2);
  });
});

describe('what banks export', () => {
  it('with what came in and what was paid out in two columns', async () => {
    const file = [
      '"口座番号","1234567"',
      '"取引日","摘要","お支払金額","お預り金額","残高"',
      '"2026/11/02","振込 カ)カワフーズ 2026-0001","","350,000","1,350,000"',
      '"2026/11/04","家賃","120,000","","1,230,000"',
      '"2026年11月5日","振込 ミナト 2026-0002","0","1,000","1,231,000"',
    ].join('\r\n');
    expect(await cameIn(file)).toEqual([
      '2026-11-02 350000 JPY |振込 カ)カワフーズ 2026-0001',
      '2026-11-05 1000 JPY |振込 ミナト 2026-0002',
    ]);
    expect(await reading(file)).toMatchObject({ read: { format: 'csv', leftOut: 1 } });
  });

  it('in German, with a decimal comma, in the bank’s old encoding', async () => {
    const file = bytes(
      'Buchungstag;Verwendungszweck;Beg',
      [0xfc],
      'nstigter/Zahlungspflichtiger;Betrag;W',
      [0xe4],
      'hrung\n05.11.2026;RE 2026-0001;M',
      [0xfc],
      'ller AG;1.234,50;EUR\n06.11.26;Miete;Haus;-800,00;EUR\n',
    );
    expect(await cameIn(file)).toEqual(['2026-11-05 123450 EUR Müller AG|RE 2026-0001']);
  });

  it('in Chinese, with cells that are made text for spreadsheets', async () => {
    const file =
      '交易日期\t贷方金额\t借方金额\t对方户名\t附言\n="20261105"\t1,000.00\t\t北京甲公司\t2026-0001\n';
    expect(await cameIn(file, { currency: 'CNY' })).toEqual(['2026-11-05 100000 CNY 北京甲公司|2026-0001']);
  });

  it('with a word for the direction', async () => {
    const file = 'Date,Amount,Credit/Debit,Name\n2026-11-05,100,C,Kawa\n2026-11-05,40,D,Rent\n';
    expect(await cameIn(file)).toEqual(['2026-11-05 100 JPY Kawa|']);
  });

  it('with the bank’s own reference, and a line between that tells something', async () => {
    const file =
      'Date,Amount,Name,Transaction ID\n2026-11-05,100,Kawa,T-1\n,,,\n2026-11-06,,carried forward,\n';
    expect(await reading(file)).toMatchObject({
      read: { entries: [{ bankRef: 'T-1' }], leftOut: 1 },
    });
  });

  it.each([
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], '日付,入金額,依頼人名\n2026-11-05,100,カワ\n'), 'カワ'],
    ['UTF-16', utf16('日付,入金額,依頼人名\n2026-11-05,100,カワ\n'), 'カワ'],
    [
      'Shift_JIS',
      // 日付,入金額,依頼人名 / カワ
      bytes(
        [0x93, 0xfa, 0x95, 0x74],
        ',',
        [0x93, 0xfc, 0x8b, 0xe0, 0x8a, 0x7a],
        ',',
        [0x88, 0xcb, 0x97, 0x8a, 0x90, 0x6c, 0x96, 0xbc],
        '\n2026-11-05,100,',
        [0x83, 0x4a, 0x83, 0x8f],
        '\n',
      ),
      'カワ',
    ],
    [
      'GB 18030',
      // 日期,收入,付款人 / 北京
      bytes(
        [0xc8, 0xd5, 0xc6, 0xda],
        ',',
        [0xca, 0xd5, 0xc8, 0xeb],
        ',',
        [0xb8, 0xb6, 0xbf, 0xee, 0xc8, 0xcb],
        '\n2026-11-05,100,',
        [0xb1, 0xb1, 0xbe, 0xa9],
        '\n',
      ),
      '北京',
    ],
  ])('in %s', async (_encoding, file, payer) => {
    expect(await cameIn(file)).toEqual([`2026-11-05 100 JPY ${payer}|`]);
  });
});

describe('what nobody guesses', () => {
  it('dates whose order is open are asked about, and read in the order that was said', async () => {
    const file = 'Date,Amount,Name\n03/04/2026,100,Kawa\n05/06/2026,200,Kawa\n';
    expect(await reading(file)).toMatchObject({ unclear: { orders: ['dmy', 'mdy'] } });
    const layout = { columns: {}, order: 'mdy' as const };
    expect(await cameIn(file, { layout })).toEqual(['2026-03-04 100 JPY Kawa|', '2026-05-06 200 JPY Kawa|']);
  });

  it('one date that can be read in a single way decides for all', async () => {
    const file = 'Date,Amount,Name\n03/04/2026,100,Kawa\n25/04/2026,200,Kawa\n';
    expect(await cameIn(file)).toEqual(['2026-04-03 100 JPY Kawa|', '2026-04-25 200 JPY Kawa|']);
  });

  it('columns without names are shown and asked for, and read as they were said', async () => {
    const file = '2026-11-05;Kawa Foods;2026-0001;1.000,50\n2026-11-06;Rent;;-3,00\n';
    const asked = await reading(file, { currency: 'EUR' });
    expect(asked).toMatchObject({
      unclear: {
        orders: [],
        sample: [['2026-11-05', 'Kawa Foods', '2026-0001', '1.000,50'], expect.anything()],
      },
    });
    const layout = { columns: { day: 0, payer: 1, reference: 2, amount: 3 }, order: null };
    expect(await cameIn(file, { currency: 'EUR', layout })).toEqual([
      '2026-11-05 100050 EUR Kawa Foods|2026-0001',
    ]);
  });

  it('what a person says about the columns goes before their names', async () => {
    const file = 'Date,Amount,Credit,Name\n2026-11-05,100,7,Kawa\n';
    expect(await cameIn(file)).toEqual(['2026-11-05 7 JPY Kawa|']);
    expect(await cameIn(file, { layout: { columns: { amount: 1 }, order: null } })).toEqual([
      '2026-11-05 100 JPY Kawa|',
    ]);
  });
});

describe('bad input is named with its line, and nothing of it is taken', () => {
  const lines = (...rest: readonly string[]): string => ['Date,Amount,Currency,Name', ...rest, ''].join('\n');
  it.each([
    ['2026-13-05,100,JPY,Kawa', '3 day 2026-13-05'],
    ['2026-11-24,100,JPY,Kawa', '3 day-ahead 2026-11-24'],
    ['2026-11-05,=1+1,JPY,Kawa', '3 amount =1+1'],
    ['2026-11-05,12 boxes,JPY,Kawa', '3 amount 12 boxes'],
    ['2026-11-05,0,JPY,Kawa', '3 zero 0'],
    ['2026-11-05,100.5,JPY,Kawa', '3 decimals 100.5'],
    ['2026-11-05,1.2345,USD,Kawa', '3 decimals 1.2345'],
    ['2026-11-05,999999999999999999999,JPY,Kawa', '3 too-large 999999999999999999999'],
    ['2026-11-05,100,YEN,Kawa', '3 currency YEN'],
    ['2026-11-05,1,234,JPY,Kawa', '3 columns Kawa'],
  ])('%s', async (line, wrong) => {
    expect(await wrongIn(lines('2026-11-05,100,JPY,Kawa', line))).toEqual([wrong]);
  });

  it('two decimal marks in one file', async () => {
    expect(
      await wrongIn('Date;Amount;Name\n2026-11-05;1,50;A\n2026-11-05;1.50;B\n', { currency: 'EUR' }),
    ).toEqual(['3 marks 1.50']);
  });

  it('a date that fits no order of the others', async () => {
    expect(await wrongIn('Date,Amount,Name\n25/04/2026,1,A\n04/25/2026,1,B\n')).toEqual(['3 day 04/25/2026']);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\n', 'empty'],
    ['a spreadsheet under a wrong name', bytes('PK', [3, 4, 0, 1, 2, 0, 6, 7]), 'wrong-kind'],
    ['a page', '<html><body>Sign in</body></html>', 'not-a-statement'],
    ['a letter', 'Dear all\n\nsee you', 'not-a-statement'],
    ['only what was paid out', 'Date,Amount,Name\n2026-11-05,-100,Rent\n', 'no-income'],
    ['50,000 lines', `Date,Amount,Name\n${'2026-11-05,100,Kawa\n'.repeat(50_000)}`, 'too-many'],
    ['more entries than are taken', `Date,Amount,Name\n${'2026-11-05,100,Kawa\n'.repeat(5_001)}`, 'too-many'],
  ])('%s', async (_what, file, wrong) => {
    expect(await wrongIn(file)).toEqual([wrong]);
  });

  it('five faults are named, the others counted', async () => {
    expect(await reading(lines(...Array.from({ length: 9 }, () => '2026-11-05,x,JPY,Kawa')))).toMatchObject({
      faults: { length: 5 },
      more: 4,
    });
  });

  it('markup and formulas in names stay names', async () => {
    const file = `Date,Amount,Name\n2026-11-05,100,"<b>K</b> & =SUM(A1)"\n2026-11-05,100,'=1+1\n`;
    expect(await cameIn(file)).toEqual([
      '2026-11-05 100 JPY <b>K</b> & =SUM(A1)|',
      '2026-11-05 100 JPY =1+1|',
    ]);
  });

  it('whatever bytes come, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (any) => {
        await reading(any);
      }),
      { numRuns: 200 },
    );
  });
});
