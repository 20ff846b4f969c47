/** Without these something that people wait for is heard of half an hour late, or not at all. */
export const NEEDED_EVENTS = [
  'invoice.paid',
  'invoice.payment_failed',
  'invoice.voided',
  'invoice.marked_uncollectible',
  'invoice.overpaid',
  'invoice_payment.paid',
  'credit_note.created',
  'credit_note.voided',
  'charge.refunded',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'cash_balance.funds_available',
] as const;
