import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../src/kernel/format.ts';
import { decimalsOf, money } from '../../../src/kernel/money.ts';
import { cameIn, reading, wrongIn } from './about-file.ts';

const amount = (minor: bigint, currency: string): string => {
  const [, plain = ''] = formatMoney(money(minor, currency), 'en').split(' ');
  return `<Amt Ccy="${currency}">${plain.replaceAll(',', '')}</Amt>`;
};
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Entry {
  readonly minor?: bigint;
  readonly currency?: string;
  readonly payer?: string;
  readonly words?: string;
  readonly more?: string;
  readonly status?: string;
  readonly direction?: string;
  readonly day?: string;
  readonly ref?: string;
}

const entry = ({
  minor = 35_000_000n,
  currency = 'EUR',
  payer = 'Kawa Foods',
  words = '2026-0001',
  more = '',
  status = '<Sts>BOOK</Sts>',
  direction = 'CRDT',
  day = '2026-11-05',
  ref = 'R1',
}: Entry = {}): string => `<Ntry>${amount(minor, currency)}<CdtDbtInd>${direction}</CdtDbtInd>${status}
  <BookgDt><Dt>${day}</Dt></BookgDt><AcctSvcrRef>${ref}</AcctSvcrRef>${more}
  <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>${escaped(payer)}</Nm></Dbtr></RltdPties>
  <RmtInf><Ustrd>${escaped(words)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;

const statement = (entries: string, version = '02', head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><Stmt><Id>1</Id>
<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`;

describe('camt.053', () => {
  it.each(['02', '03', '04', '05', '06', '07', '08'])('version %s', async (version) => {
    expect(await cameIn(statement(entry(), version))).toEqual([
      '2026-11-05 35000000 EUR Kawa Foods|2026-0001',
    ]);
    expect(await reading(statement(entry(), version))).toMatchObject({
      read: { format: 'camt.053', account: 'DE89370400440532013000', entries: [{ bankRef: 'R1' }] },
    });
  });

  it('is read as it was printed, in every currency', async () => {
    const printed = fc.record({
      minor: fc.bigInt({ min: 1n, max: 10n ** 15n }),
      currency: fc.constantFrom('JPY', 'EUR', 'BHD'),
      payer: fc.stringMatching(/^[\p{L}\p{N}&<>"']{1,30}$/u),
      words: fc.stringMatching(/^[\p{L}\p{N}\-/&<]{1,40}$/u),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(printed, { minLength: 1, maxLength: 8 }), async (entries) => {
        expect(await cameIn(statement(entries.map(entry).join('')))).toEqual(
          entries.map(
            ({ minor, currency, payer, words }) => `2026-11-05 ${minor} ${currency} ${payer}|${words}`,
          ),
        );
      }),
      { numRuns: 40 },
    );
    expect(decimalsOf('BHD')).toBe(3);
  });

  it('with a prefix before every name, the party one step deeper, a code as status, a moment as date', async () => {
    const file = statement(
      entry({ status: '<Sts><Cd>BOOK</Cd></Sts>' })
        .replace('<Nm>Kawa Foods</Nm>', '<Pty><Nm>Kawa Foods</Nm></Pty>')
        .replace('<Dt>2026-11-05</Dt>', '<DtTm>2026-11-04T23:30:00Z</DtTm>'),
      '08',
    )
      .replaceAll(/<(\/?)([A-Z])/g, '<$1n:$2')
      .replace('xmlns=', 'xmlns:n=');
    expect(await cameIn(file)).toEqual(['2026-11-05 35000000 EUR Kawa Foods|2026-0001']);
  });

  it('leaves out what was paid out, taken back, or is not booked yet', async () => {
    const file = statement(
      [
        entry(),
        entry({ direction: 'DBIT' }),
        entry({ more: '<RvslInd>true</RvslInd>' }),
        entry({ status: '<Sts>PDNG</Sts>' }),
      ].join(''),
    );
    expect(await reading(file)).toMatchObject({ read: { entries: { length: 1 }, leftOut: 3 } });
  });

  it.each(['true', '1'])('names what the bank took back, whose reversal says %s', async (word) => {
    const back = entry({ direction: 'DBIT', more: `<RvslInd>${word}</RvslInd>`, ref: 'R2' });
    expect(await reading(statement(entry() + back))).toMatchObject({
      read: {
        entries: [{ bankRef: 'R1' }],
        returned: [{ minor: '35000000', payer: 'Kawa Foods', bankRef: 'R2', bookedOn: '2026-11-05' }],
      },
    });
    expect(await reading(statement(back))).toMatchObject({ read: { entries: [], returned: { length: 1 } } });
    const credited = entry({ more: `<RvslInd>${word}</RvslInd>` });
    expect(await wrongIn(statement(credited))).toEqual(['no-income']);
  });

  it('about several accounts, each entry says of which', async () => {
    const two = statement(entry()).replace(
      '</BkToCstmrStmt>',
      `<Stmt><Acct><Id><Othr><Id>77</Id></Othr></Id></Acct>${entry()}</Stmt></BkToCstmrStmt>`,
    );
    expect(await reading(two)).toMatchObject({
      read: { account: null, entries: [{ account: 'DE89370400440532013000' }, { account: '77' }] },
    });
  });

  it.each(['NONREF', 'NOTPROVIDED', '0', '-'])('%s is no reference of the bank', async (ref) => {
    expect(await reading(statement(entry({ ref })))).toMatchObject({
      read: { entries: [{ bankRef: null }] },
    });
  });

  it.each(['2026-11-05+01:00', '2026-11-05Z'])('a date with its zone is that day: %s', async (day) => {
    expect(await cameIn(statement(entry({ day })))).toEqual(['2026-11-05 35000000 EUR Kawa Foods|2026-0001']);
  });

  const detail = (minor: bigint, payer: string): string =>
    `<TxDtls>${amount(minor, 'EUR')}<RltdPties><Dbtr><Nm>${payer}</Nm></Dbtr></RltdPties></TxDtls>`;
  const batch = (...parts: readonly string[]): string =>
    `<Ntry>${amount(300n, 'EUR')}<CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-05</Dt></BookgDt>
     <AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>${parts.join('')}</NtryDtls></Ntry>`;

  it('takes a sum of several payments apart where they add up to it, and only then', async () => {
    expect(await cameIn(statement(batch(detail(100n, 'A'), detail(200n, 'B'))))).toEqual([
      '2026-11-05 100 EUR A|',
      '2026-11-05 200 EUR B|',
    ]);
    expect(await cameIn(statement(batch(detail(100n, 'A'), detail(100n, 'B'))))).toEqual([
      '2026-11-05 300 EUR A|',
    ]);
    expect(await reading(statement(batch(detail(100n, 'A'), detail(200n, 'B'))))).toMatchObject({
      read: { entries: [{ bankRef: 'B1/1' }, { bankRef: 'B1/2' }] },
    });
  });

  it('reads what is structured, too', async () => {
    const file = statement(
      entry().replace(
        '<Ustrd>2026-0001</Ustrd>',
        '<Strd><RfrdDocInf><Nb>2026-0007</Nb></RfrdDocInf><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd>',
      ),
    );
    expect(await cameIn(file)).toEqual(['2026-11-05 35000000 EUR Kawa Foods|RF18539007547034 2026-0007']);
  });

  it.each([
    ['a date ahead', entry({ day: '2026-11-24' }), '2 day-ahead 2026-11-24'],
    ['no date', entry({ day: 'soon' }), '2 day soon'],
    ['zero', entry({ minor: 0n }), '2 zero 0.00'],
    ['another currency', entry().replace('Ccy="EUR"', 'Ccy="XYZ"'), '2 currency XYZ'],
    ['too many decimals', entry().replace('350000.00', '1.005'), '2 decimals 1.005'],
    ['no number', entry().replace('350000.00', '1e5'), '2 amount 1e5'],
  ])('names the entry: %s', async (_what, bad, wrong) => {
    expect(await wrongIn(statement(entry() + bad))).toEqual([wrong]);
  });

  it.each([
    ['a version that was never seen', statement(entry(), '14'), 'version'],
    [
      'another message',
      statement(entry()).replaceAll('053', '054').replaceAll('BkToCstmrStmt', 'X'),
      'not-a-statement',
    ],
    ['cut off', statement(entry()).slice(0, -40), 'broken'],
    ['entities of its own', statement(entry(), '02', '<!DOCTYPE d [<!ENTITY a "aaaa">]>'), 'not-a-statement'],
    ['nothing in it', statement(''), 'no-income'],
  ])('refuses %s', async (_what, file, wrong) => {
    expect(await wrongIn(file)).toEqual([wrong]);
  });
});
