import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { another, anotherSubmitted } from './another-invoice.ts';
import { answeringButtons, answeringForms } from './answer-client.ts';
import { confirmDetails, refuseDetails, takeBackDetails } from './answer-details.ts';
import { approve, approveSubmitted, approveWord } from './approve.ts';
import { bill, billSubmitted, billWord } from './bill.ts';
import { again } from './bill-again.ts';
import { cash } from './cash.ts';
import { changeDetails, contactSubmitted, contactWord } from './contact.ts';
import { courtesy, courtesySubmitted, noCourtesy, noCourtesySubmitted } from './courtesy.ts';
import { creditOne, creditOneSubmitted, creditSubmitted, creditWord } from './credit.ts';
import { details, detailsSubmitted } from './details.ts';
import { accept as acceptDispute, read as readEvidence, submit as submitEvidence } from './dispute.ts';
import { confirmed, linked, nextEntries, putBack, setAside, sureConfirmed } from './entries.ts';
import { askProvider, billIt, itIsRight, rightSubmitted, sendReceipt, tryAgain } from './findings.ts';
import { get } from './get.ts';
import { getCredit } from './get-credit.ts';
import { hold, holdSubmitted } from './hold.ts';
import { list } from './list.ts';
import { listPage } from './list-page.ts';
import { markPaid, markSubmitted, paidSubmitted, paidWord } from './paid.ts';
import { planSubmitted, planWord } from './plan.ts';
import { refundSubmitted, refundWord } from './refund.ts';
import {
  paidByTransfer,
  transferSubmitted,
  willPay,
  willPaySubmitted,
  wrong,
  wrongSubmitted,
} from './remark.ts';
import { retrySubmitted, retryWord } from './retry.ts';
import { statementSubmitted, statementWord } from './statement.ts';
import { chooseColumns, columnsSubmitted } from './statement-columns.ts';
import { takeBack, takeBackSubmitted, takeBackWord } from './take-back.ts';
import { taxForms, taxPresses, taxWord } from './tax.ts';
import { text } from './text.ts';
import { voidOne, voidOneSubmitted, voidSubmitted, voidWord } from './void.ts';

export const invoice: SlashCommand = {
  name: '/invoice',
  does: text.does(),
  words: [
    list,
    planWord,
    billWord,
    approveWord,
    paidWord,
    retryWord,
    voidWord,
    creditWord,
    refundWord,
    taxWord,
    statementWord,
    takeBackWord,
    contactWord,
  ],
};

const checkButtons = [billIt, askProvider, sendReceipt, tryAgain, itIsRight, listPage, cash] as const;

const statementButtons = [
  confirmed,
  linked,
  another,
  setAside,
  putBack,
  sureConfirmed,
  nextEntries,
  chooseColumns,
  takeBack,
] as const;

const detailButtons = [
  changeDetails,
  confirmDetails,
  refuseDetails,
  takeBackDetails,
  submitEvidence,
  acceptDispute,
  readEvidence,
] as const;

export const invoiceButtons = [
  ...detailButtons,
  approve,
  hold,
  markPaid,
  paidByTransfer,
  willPay,
  wrong,
  details,
  get,
  again,
  voidOne,
  creditOne,
  getCredit,
  bill,
  courtesy,
  noCourtesy,
  ...answeringButtons,
  ...taxPresses,
  ...statementButtons,
  ...checkButtons,
] as const;

export const invoiceForms = [
  contactSubmitted,
  planSubmitted,
  billSubmitted,
  courtesySubmitted,
  noCourtesySubmitted,
  approveSubmitted,
  holdSubmitted,
  markSubmitted,
  paidSubmitted,
  retrySubmitted,
  voidSubmitted,
  voidOneSubmitted,
  creditSubmitted,
  creditOneSubmitted,
  refundSubmitted,
  transferSubmitted,
  willPaySubmitted,
  wrongSubmitted,
  detailsSubmitted,
  rightSubmitted,
  ...answeringForms,
  ...taxForms,
  statementSubmitted,
  columnsSubmitted,
  anotherSubmitted,
  takeBackSubmitted,
] as const;
