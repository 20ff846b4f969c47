import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { approve, approveSubmitted, approveWord } from './approve.ts';
import { get } from './get.ts';
import { hold, holdSubmitted } from './hold.ts';
import { list } from './list.ts';
import { markPaid, markSubmitted, paidSubmitted, paidWord } from './paid.ts';
import {
  paidByTransfer,
  transferSubmitted,
  willPay,
  willPaySubmitted,
  wrong,
  wrongSubmitted,
} from './remark.ts';
import { retrySubmitted, retryWord } from './retry.ts';
import { text } from './text.ts';
import { voidSubmitted, voidWord } from './void.ts';

export const invoice: SlashCommand = {
  name: '/invoice',
  does: text.does(),
  words: [list, approveWord, paidWord, retryWord, voidWord],
};

export const invoiceButtons = [approve, hold, markPaid, paidByTransfer, willPay, wrong, get] as const;

export const invoiceForms = [
  approveSubmitted,
  holdSubmitted,
  markSubmitted,
  paidSubmitted,
  retrySubmitted,
  voidSubmitted,
  transferSubmitted,
  willPaySubmitted,
  wrongSubmitted,
] as const;
