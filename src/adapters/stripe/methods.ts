import type { Stripe } from 'stripe';
import type { Money } from '../../kernel/money.ts';

type Settings = Stripe.InvoiceCreateParams.PaymentSettings;

const eu = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Where an account in euros can be; Ireland is Stripe's own. */
const euAccounts = ['DE', 'FR', 'IE', 'NL'];

/** What a slip at a konbini may say, in yen. */
const KONBINI = { least: 120n, most: 300_000n };

interface Where {
  readonly total: Money;
  /** Of the agency, ISO 3166: which ways to pay an account has depends on where it is. */
  readonly country: string;
}

/**
 * By what an invoice may be paid: cards with their wallets, and what else fits its currency and the account's country.
 * Bank transfers in euros and yen have to be asked for with each invoice. Undefined: as the account has it set up.
 */
export function paymentSettings({ total, country }: Where): Settings | undefined {
  switch (total.currency) {
    case 'USD':
      return country === 'US' ? ways(['link', 'us_bank_account'], { type: 'us_bank_transfer' }) : undefined;
    case 'EUR':
      return eu.includes(country)
        ? ways(['link', 'sepa_debit'], {
            type: 'eu_bank_transfer',
            eu_bank_transfer: { country: euAccounts.includes(country) ? country : 'IE' },
          })
        : undefined;
    case 'GBP':
      return country === 'GB' ? ways(['link', 'bacs_debit'], { type: 'gb_bank_transfer' }) : undefined;
    case 'JPY':
      return country === 'JP'
        ? ways(fitsKonbini(total) ? ['konbini'] : [], { type: 'jp_bank_transfer' })
        : undefined;
    default:
      return undefined;
  }
}

const fitsKonbini = ({ minor }: Money): boolean => minor >= KONBINI.least && minor <= KONBINI.most;

type Transfer = Stripe.InvoiceCreateParams.PaymentSettings.PaymentMethodOptions.CustomerBalance.BankTransfer;

const ways = (
  more: readonly ('link' | 'us_bank_account' | 'sepa_debit' | 'bacs_debit' | 'konbini')[],
  transfer: Transfer,
): Settings => ({
  payment_method_types: ['card', ...more, 'customer_balance'],
  payment_method_options: {
    customer_balance: { funding_type: 'bank_transfer', bank_transfer: transfer },
  },
});
