import { later, now, priorities, type Reactions } from '../../kernel/effect.ts';
import { type Audience, redraw, tellPeople } from '../../kernel/notice.ts';
import type { Actor } from '../../kernel/visit.ts';
import type { CreditNumbered, RefundSent } from '../again/events.ts';
import type { InvoiceSent, InvoiceVoided, PaymentRecorded } from '../events.ts';
import type { CreditAsked, CreditDropped, CreditIssued, CreditVoided } from '../provider/events.ts';
import type { StatementEvent } from './events.ts';
import { refusedNotice, repeatedNotice, statementNotice, unclearNotice } from './notices.ts';
import { readBankStatement, statementKey } from './read-statement.ts';
import { redrawStatements } from './redraw-statements.ts';
import { returnedNotice } from './returned-notice.ts';

const team = { to: 'team' } as const;

/** A question about a file is for whoever gave it. */
const giver = ({ slackUserId }: Actor): Audience =>
  slackUserId === undefined ? team : { to: 'person', slackUserId };

/** What is open on an invoice is another, and with it what an entry may pay. */
type Moved =
  | InvoiceSent
  | InvoiceVoided
  | PaymentRecorded
  | CreditNumbered
  | CreditAsked
  | CreditIssued
  | CreditDropped
  | CreditVoided
  | RefundSent;
const moved = () => [now(redrawStatements, {})];

export const reactions: Reactions<StatementEvent | Moved> = {
  'statement.given': ({ statementId, slackFileId, name, currency, giver: from, layout, answers }) => [
    later(
      readBankStatement,
      { statementId, slackFileId, name, currency, giver: from, layout, answers },
      { once: statementKey(statementId), priority: priorities.person },
    ),
  ],
  'statement.imported': ({ statementId, answers }) => [
    tellPeople(statementNotice, { statementId }, team, { priority: priorities.person }),
    ...(answers === null ? [] : [redraw(answers)]),
  ],
  'statement.refused': ({ statementId, giver: from }) => [
    tellPeople(refusedNotice, { statementId }, giver(from), { priority: priorities.person }),
  ],
  'statement.unclear': ({ statementId, giver: from }) => [
    tellPeople(unclearNotice, { statementId }, giver(from), { priority: priorities.person }),
  ],
  'statement.repeated': ({ statementId, giver: from, earlier }) => [
    tellPeople(repeatedNotice, { statementId, earlier }, giver(from), { priority: priorities.person }),
  ],
  'statement.to-redraw': ({ statementIds }) => statementIds.map(redraw),
  'entry.confirmed': ({ statementId }) => [redraw(statementId)],
  'entry.set-aside': ({ statementId }) => [redraw(statementId)],
  'entry.put-back': ({ statementId }) => [redraw(statementId)],
  'entry.returned': ({ statementId, entryId, wasApplied }) => [
    redraw(statementId),
    ...(wasApplied ? [tellPeople(returnedNotice, { entryId }, team, { once: `${entryId}:returned` })] : []),
  ],
  'invoice.sent': moved,
  'invoice.voided': moved,
  'payment.recorded': moved,
  'credit.numbered': moved,
  'credit.asked': moved,
  'credit.issued': moved,
  'credit.dropped': moved,
  'credit.voided': moved,
  'refund.sent': moved,
};
