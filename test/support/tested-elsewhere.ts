/**
 * Files with logic but without a test of their own, each with the test that fails when it breaks. A file that has its
 * own test, or that does not exist, must not stand here.
 */
export const testedElsewhere: Readonly<Record<string, string>> = {
  'src/kernel/act.ts': 'test/kernel/effect.test.ts',
  'src/kernel/carrier.ts': 'test/adapters/worker/run-effect.test.ts',
  'src/surface/blocks.ts': 'test/surface/card.test.ts',
  'src/surface/form.ts': 'test/surface/open-form.test.ts',
  'src/surface/press.ts': 'test/adapters/slack/run-press.test.ts',
  'src/surface/reply.ts': 'test/adapters/slack/run-submission.test.ts',
  'src/surface/slash-command.ts': 'test/adapters/slack/find-word.test.ts',
  'src/adapters/documents/look.ts': 'test/adapters/documents/body.test.ts',
  'src/adapters/documents/typeset.ts': 'test/adapters/documents/body.test.ts',
  'src/billing/invoice-facts.ts': 'test/billing/notices.test.ts',
  'src/billing/load-invoice.ts': 'test/billing/approve-invoice.test.ts',
  'commands/invoice/invoices-here.ts': 'test/commands/invoice/list.test.ts',
  'commands/invoice/sent-invoice.ts': 'test/commands/invoice/remark.test.ts',
  'src/agreements/agreement-facts.ts': 'test/agreements/notices.test.ts',
  'src/agreements/agreement.ts': 'test/agreements/draft-agreement.test.ts',
  'src/agreements/draft-facts.ts': 'test/agreements/draft-agreement.test.ts',
  'src/agreements/evidence.ts': 'test/agreements/sign-agreement.test.ts',
  'src/agreements/load-agreement.ts': 'test/agreements/draft-agreement.test.ts',
  'src/agreements/may-run.ts': 'test/agreements/draft-agreement.test.ts',
  'src/agreements/reactions.ts': 'test/agreements/notices.test.ts',
  'src/agreements/signature.ts': 'test/agreements/sign-agreement.test.ts',
  'src/agreements/signing-rules.ts': 'test/agreements/sign-agreement.test.ts',
  'src/adapters/click-to-sign/read-body.ts': 'test/adapters/click-to-sign/answer.test.ts',
  'src/adapters/click-to-sign/send-document.ts': 'test/adapters/click-to-sign/visitor.test.ts',
  'src/adapters/click-to-sign/show-page.ts': 'test/adapters/click-to-sign/routes.test.ts',
  'src/adapters/click-to-sign/take-form.ts': 'test/adapters/click-to-sign/routes.test.ts',
  'commands/agreement/resend.ts': 'test/commands/agreement/void.test.ts',
};
