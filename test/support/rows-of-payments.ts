const at = '2026-11-02T01:00:00Z';

/** The part of rows.ts about a payment provider elsewhere. */
export const paymentRows = {
  credit_note: {
    id: 'crn_1',
    invoice_id: 'inv_1',
    amount: 1,
    currency: 'JPY',
    reason: 'Too much',
    status: 'asked',
    by: '{}',
    at,
  },
  refund: {
    id: 'ref_1',
    invoice_id: 'inv_1',
    payment_id: 'pay_1',
    amount: 1,
    currency: 'JPY',
    reason: 'Too much',
    status: 'asked',
    by: '{}',
    at,
  },
  payment_dispute: {
    id: 'dsp_1',
    invoice_id: 'inv_1',
    provider_ref: 'du_1',
    amount: 1,
    currency: 'JPY',
    reason: 'fraudulent',
    status: 'open',
    opened_at: at,
  },
  provider_customer: {
    client_id: 'cli_1',
    provider: 'stripe',
    account: 'acct_1',
    ref: 'cus_1',
    created_at: at,
  },
  provider_call: { key: 'inv_1:issue:draft', turn: 1, sent_at: at },
};
