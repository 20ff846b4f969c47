import { describe, expect, it } from 'vitest';
import { plain } from '../../src/kernel/format.ts';
import { money } from '../../src/kernel/money.ts';
import { phrase } from '../../src/kernel/phrase.ts';
import { priced } from '../../src/kernel/priced.ts';

const fee = money(400_000n, 'JPY');
const said = phrase({ en: '{fee}', ja: '{fee}', zh: '{fee}' });

describe('a price', () => {
  it.each([
    ['added', 'JPY 400,000, without tax', 'JPY 400,000（税抜）', 'JPY 400,000（不含税）'],
    ['contained', 'JPY 400,000, tax included', 'JPY 400,000（税込）', 'JPY 400,000（含税）'],
    [undefined, 'JPY 400,000', 'JPY 400,000', 'JPY 400,000'],
  ] as const)('%s says how it stands to tax', (prices, en, ja, zh) => {
    const value = said({ fee: priced(fee, prices) });
    expect([plain(value, 'en'), plain(value, 'ja'), plain(value, 'zh')]).toEqual([en, ja, zh]);
  });
});
