import { expect, it } from 'vitest';
import { statementCamt } from '../../../../src/local-workspace/page/outside/statement-camt.ts';
import { reading } from '../../../adapters/bank-statement/about-file.ts';

const at = Date.UTC(2026, 10, 20, 6);
const transfer = (from: string, amount: string, reference = '2026-0001') => ({
  at,
  from,
  currency: 'USD',
  decimals: 2,
  amount,
  reference,
});

it('the statement as camt.053 is read as it was printed, the oldest line first', async () => {
  const file = statementCamt([transfer('みなと <商事>', '500'), transfer('Kawa & Co', '123450', 'A&B')]);
  expect(await reading(file)).toMatchObject({
    read: {
      format: 'camt.053',
      entries: [
        { bookedOn: '2026-11-20', minor: '123450', currency: 'USD', payer: 'Kawa & Co', reference: 'A&B' },
        { minor: '500', payer: 'みなと <商事>', reference: '2026-0001' },
      ],
    },
  });
});
