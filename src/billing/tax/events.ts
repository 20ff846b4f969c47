import type { Happening } from '../../kernel/event.ts';
import type { Money } from '../../kernel/money.ts';
import type { Prices } from '../terms.ts';
import type { Regime, Rounding } from './settings.ts';

/** Which tax the agency charges, said by an owner. `waiting`: drafts, whose tax stays as it was put on them. */
export interface TaxSet extends Happening {
  readonly type: 'agency.tax-set';
  readonly engagementId: null;
  readonly regime: Regime;
  /** Hundredths of a per cent; null: the country's. */
  readonly rate: number | null;
  readonly prices: Prices;
  readonly rounding: Rounding;
  readonly number: string | null;
  readonly waiting: readonly string[];
}

/** Finance put another tax on a draft than the rules, or the rules' own again. */
export interface TaxChanged extends Happening {
  readonly type: 'invoice.tax-changed';
  readonly engagementId: string;
  readonly invoiceId: string;
  readonly treatment: string;
  readonly rate: number | null;
  /** What is to be paid now. */
  readonly total: Money;
}

/** For one project, before its agreement: whether tax comes on top of its prices. */
export interface PricesSet extends Happening {
  readonly type: 'project.prices-set' | 'project.prices-agreed';
  readonly engagementId: string;
  readonly prices: Prices;
}

/** China: the tax invoice that the agency has issued for an invoice. */
export interface FapiaoRecorded extends Happening {
  readonly type: 'invoice.fapiao-recorded';
  readonly engagementId: string;
  readonly invoiceId: string;
  readonly number: string;
}

/** What an invoice's addressee is called by the tax office. `invoices`: drafts whose cards say it. */
export interface BuyerSet extends Happening {
  readonly type: 'client.tax-details-set';
  readonly engagementId: string;
  readonly clientId: string;
  readonly taxNumber: string | null;
  readonly invoices: readonly string[];
}

export type TaxEvent = TaxSet | TaxChanged | PricesSet | FapiaoRecorded | BuyerSet;
