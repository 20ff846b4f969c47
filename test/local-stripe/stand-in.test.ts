import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { API_VERSION as ours } from '../../src/adapters/stripe/account.ts';
import { API_VERSION } from '../../src/local-stripe/stand-in.ts';
import { openedStripe } from './on-this-machine.ts';

const { there, invoice } = await openedStripe();
afterAll(() => there.close());
beforeEach(() => {
  there.wrong.length = 0;
});

async function ask(method: string, path: string, form: Record<string, string> = {}, key?: string) {
  const body = new URLSearchParams(form);
  const answer = await fetch(`${there.base}${path}`, {
    method,
    headers: {
      authorization: 'Bearer sk_test_local',
      'stripe-version': API_VERSION,
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(method !== 'GET' && { body }),
  });
  return {
    status: answer.status,
    replayed: answer.headers.get('idempotent-replayed'),
    text: await answer.text(),
  };
}

it('speaks the version that is pinned on our side', () => {
  expect(API_VERSION).toBe(ours);
});

describe('it is strict', () => {
  it('a parameter that Stripe does not know is refused, and remembered as our mistake', async () => {
    const { status, text } = await ask('POST', '/v1/customers', {
      name: 'A',
      email: 'a@b.example',
      nickname: 'x',
    });
    expect([status, text]).toEqual([400, expect.stringContaining('unknown parameter: nickname')]);
    expect(there.wrong).toEqual([expect.stringContaining('nickname')]);
  });

  it('an address that Stripe does not have', async () => {
    expect((await ask('POST', '/v1/quotes')).status).toBe(404);
    expect(there.wrong).toEqual(['POST /v1/quotes']);
  });

  it('another key is nobody’s', async () => {
    there.world.accepts = 'sk_test_other';
    expect((await ask('GET', '/v1/customers')).status).toBe(401);
    there.world.accepts = 'sk_test_local';
  });

  it('a key of a request gives the same answer again, and not to other parameters', async () => {
    const customer = { name: 'A', email: 'a@b.example' };
    const first = await ask('POST', '/v1/customers', customer, 'k1');
    const again = await ask('POST', '/v1/customers', customer, 'k1');
    expect([again.text, again.replayed]).toEqual([first.text, 'true']);
    expect(await ask('POST', '/v1/customers', { ...customer, name: 'B' }, 'k1')).toMatchObject({
      status: 400,
      text: expect.stringContaining('idempotency_error'),
    });
  });

  it('what was paid can’t be voided, what is void can’t be paid, and no credit is larger than what is open', async () => {
    const paid = invoice(1_000);
    there.people.pay(paid.id, 400);
    expect((await ask('POST', `/v1/invoices/${paid.id}/void`)).text).toContain('cannot be voided');
    const credit = (amount: string) => ask('POST', '/v1/credit_notes', { invoice: paid.id, amount });
    expect((await credit('601')).text).toContain('exceeds the amount remaining');
    expect((await credit('600')).status).toBe(200);
    const gone = invoice(1_000);
    await ask('POST', `/v1/invoices/${gone.id}/void`);
    expect((await ask('POST', `/v1/invoices/${gone.id}/pay`, { paid_out_of_band: 'true' })).status).toBe(400);
  });

  it('a payment that was reported is attached once, in its own currency', async () => {
    const { id } = invoice(1_000);
    const report = (currency: string) =>
      ask('POST', '/v1/payment_records/report_payment', {
        'amount_requested[value]': '400',
        'amount_requested[currency]': currency,
        initiated_at: '1795000000',
        'payment_method_details[type]': 'custom',
        'payment_method_details[custom][display_name]': 'Bank transfer',
        outcome: 'guaranteed',
        'guaranteed[guaranteed_at]': '1795000000',
      });
    const attach = async (currency: string) => {
      const { id: record } = JSON.parse((await report(currency)).text);
      return ask('POST', `/v1/invoices/${id}/attach_payment`, { payment_record: record });
    };
    expect((await attach('usd')).text).toContain('currency');
    expect(JSON.parse((await attach('jpy')).text)).toMatchObject({
      amount_remaining: 600,
      amount_paid_off_stripe: 400,
      status: 'open',
    });
  });
});
