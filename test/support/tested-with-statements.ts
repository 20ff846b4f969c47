const file = 'test/adapters/bank-statement/read-statement-file.test.ts';
const camt = 'test/adapters/bank-statement/read-camt.test.ts';
const day = 'test/adapters/bank-statement/read-day.test.ts';
const confirm = 'test/billing/statement/confirm-entry.test.ts';
const sure = 'test/billing/statement/confirm-sure.test.ts';
const imported = 'test/billing/statement/import-statement.test.ts';
const notices = 'test/billing/statement/notices.test.ts';
const words = 'test/commands/invoice/statement.test.ts';
const entries = 'test/commands/invoice/entries.test.ts';
const match = 'test/billing/statement/match.test.ts';
const back = 'test/billing/take-back/take-back-payments.test.ts';

/** The part of tested-elsewhere.ts about bank statements. */
export const testedWithStatements: Readonly<Record<string, string>> = {
  'src/adapters/bank-statement/camt-entry.ts': camt,
  'src/adapters/bank-statement/xml-node.ts': camt,
  'src/adapters/bank-statement/column-names.ts': file,
  'src/adapters/bank-statement/columns.ts': file,
  'src/adapters/bank-statement/csv-rows.ts': file,
  'src/adapters/bank-statement/decode.ts': file,
  'src/adapters/bank-statement/read-csv.ts': file,
  'src/adapters/bank-statement/sums-of-rows.ts': file,
  'src/adapters/bank-statement/date-order.ts': day,
  'src/billing/statement/link-entry.ts': sure,
  'src/billing/statement/load-entry.ts': confirm,
  'src/billing/statement/open-matches.ts': confirm,
  'src/billing/statement/reactions.ts': sure,
  'src/billing/statement/redraw-statements.ts': sure,
  'src/billing/statement/set-entry-aside.ts': sure,
  'src/billing/statement/statement-facts.ts': confirm,
  'src/billing/statement/unapplied.ts': confirm,
  'src/billing/statement/entry-key.ts': imported,
  'src/billing/statement/read-statement.ts': imported,
  'src/billing/statement/stored-proposal.ts': imported,
  'src/billing/statement/problem-words.ts': notices,
  'src/billing/statement/given-file.ts': notices,
  'src/billing/statement/statement-card.ts': entries,
  'src/billing/statement/give-statement.ts': words,
  'commands/invoice/statement-columns.ts': words,
  'src/billing/statement/look-for-payer.ts': match,
  'src/billing/statement/search.ts': match,
  'src/billing/statement/proposal.ts': match,
  'src/billing/statement/note-returned.ts': imported,
  'src/billing/statement/returned-notice.ts': imported,
  'src/adapters/bank-statement/bank-ref.ts': camt,
  'src/billing/take-back/free-entry.ts': back,
  'src/billing/take-back/hold-payments.ts': back,
  'src/billing/take-back/notices.ts': back,
  'src/billing/take-back/reactions.ts': back,
  'src/billing/take-back/reopen-remarks.ts': back,
  'commands/invoice/take-back.ts': entries,
  'commands/invoice/another-invoice.ts': entries,
};
