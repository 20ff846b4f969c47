import { describe, expect, it } from 'vitest';
import { billToOf } from '../../src/billing/bill-to.ts';

describe('to whom an invoice is made out', () => {
  it('as the client gave it', () => {
    const billing = {
      legalName: 'Kawa Foods K.K.',
      address: 'Osaka',
      taxNumber: 'T1',
      purchaseOrder: 'PO-7',
      name: 'Tomo',
      email: 't@kawa.example',
    };
    expect(billToOf({ name: 'Kawa Foods', billing })).toEqual({
      legalName: 'Kawa Foods K.K.',
      address: 'Osaka',
      taxNumber: 'T1',
      purchaseOrder: 'PO-7',
      attention: 'Tomo',
      email: 't@kawa.example',
    });
  });

  it.each([[{}], [null], ['text'], [{ legalName: '  ' }], [{ legalName: 3 }]])(
    '%j: by the client’s name',
    (billing) => {
      expect(billToOf({ name: 'Kawa Foods', billing }).legalName).toBe('Kawa Foods');
    },
  );
});
