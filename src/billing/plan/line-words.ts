import type { Money } from '../../kernel/money.ts';
import type { Said } from '../../kernel/phrase.ts';
import { text as invoices } from '../text.ts';
import { text } from './text.ts';

export interface ShownLine {
  readonly description: string;
  readonly amount: Money;
  /** What a courtesy would have cost; `null`: it is none. */
  readonly worth: Money | null;
}

/** A line of an invoice's card; a courtesy says what it would have cost. */
export const lineWords = ({ description, amount, worth }: ShownLine): Said =>
  worth === null ? invoices.line({ description, amount }) : text.noCharge({ description, worth });
