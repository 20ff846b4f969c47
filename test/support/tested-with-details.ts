const asking = 'test/billing/details/ask-for-change.test.ts';
const answering = 'test/billing/details/answer-change.test.ts';
const bank = 'test/billing/details/bank.test.ts';
const staging = 'test/billing/disputes/stage-evidence.test.ts';
const answeringDisputes = 'test/billing/disputes/answer-dispute.test.ts';

/** The part of tested-elsewhere.ts about billing details and disputes. */
export const testedWithDetails: Readonly<Record<string, string>> = {
  'commands/invoice/answer-details.ts': 'test/stories/billing-details.test.ts',
  'commands/invoice/contact.ts': 'test/stories/billing-details.test.ts',
  'commands/invoice/dispute.ts': 'test/stories/disputes.test.ts',
  'src/adapters/stripe/disputes.ts': staging,
  'src/billing/details/change-facts.ts': asking,
  'src/billing/details/change-words.ts': 'test/cards.test.ts',
  'src/billing/details/detail-change.ts': asking,
  'src/billing/details/detail-facts.ts': asking,
  'src/billing/details/events.ts': asking,
  'src/billing/details/letters.ts': asking,
  'src/billing/details/lose-billing-contact.ts': answering,
  'src/billing/details/more-facts.ts': bank,
  'src/billing/details/new-account-card.ts': bank,
  'src/billing/details/notices.ts': 'test/cards.test.ts',
  'src/billing/details/open-invoices.ts': bank,
  'src/billing/details/put-in-place.ts': answering,
  'src/billing/details/reactions.ts': asking,
  'src/billing/details/record-asked.ts': asking,
  'src/billing/details/refusals.ts': asking,
  'src/billing/details/remind-of-change.ts': answering,
  'src/billing/details/states.ts': answering,
  'src/billing/details/who-confirms.ts': asking,
  'src/billing/details/withdraw-change.ts': asking,
  'src/billing/disputes/carriers.ts': staging,
  'src/billing/disputes/dispute-facts.ts': 'test/cards.test.ts',
  'src/billing/disputes/dispute.ts': staging,
  'src/billing/disputes/events.ts': staging,
  'src/billing/disputes/gather-evidence.ts': staging,
  'src/billing/disputes/notices.ts': 'test/cards.test.ts',
  'src/billing/disputes/on-record.ts': staging,
  'src/billing/disputes/reactions.ts': staging,
  'src/billing/disputes/record-words.ts': staging,
  'src/billing/disputes/refusals.ts': answeringDisputes,
  'src/billing/disputes/watch-dispute.ts': answeringDisputes,
  'src/billing/disputes/write-record.ts': staging,
  'src/local-stripe/multipart.ts': staging,
  'src/local-stripe/on-disputes.ts': staging,
  'src/compose-evidence.ts': 'test/stories/disputes.test.ts',
};
