import { describe, expect, it } from 'vitest';
import { billingDetails, sameName } from '../../src/clients/client.ts';
import { understood } from './answers.ts';

describe('a client’s name', () => {
  it.each([
    ['Kawa Foods', 'kawa  foods '],
    ['ＫＡＷＡ Foods', 'Kawa Foods'],
  ])('%s is %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });
  it('another is another', () => expect(sameName('Kawa Foods', 'Kawa Food')).toBe(false));
});

it('billing details hold only what was said, and the contact where no billing contact was', () => {
  expect(billingDetails(understood({ legalName: '森茶業株式会社', address: '  ' }))).toEqual({
    legalName: '森茶業株式会社',
    name: 'Rin Mori',
    email: 'rin@mori.example',
  });
});
