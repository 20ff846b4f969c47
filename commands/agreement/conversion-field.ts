import type { DraftFacts } from '../../src/agreements/draft-facts.ts';
import { needsConversion } from '../../src/billing/details/country-currency.ts';
import { ConversionBearer } from '../../src/kernel/billing-terms.ts';
import { phrase } from '../../src/kernel/phrase.ts';
import { choice } from '../../src/surface/field.ts';

const text = {
  label: phrase({
    en: 'Who bears bank and conversion charges',
    ja: '送金・両替手数料の負担者',
    zh: '银行及货币兑换费用由谁承担',
  }),
  hint: phrase({
    en: 'The client’s country usually pays in another currency. The agreement and its invoices say it.',
    ja: 'クライアントの国の通貨と契約の通貨が異なります。契約書と請求書に記載します。',
    zh: '客户所在国家通常使用其他货币。合同和账单上均会写明。',
  }),
  payer: phrase({ en: 'The client', ja: 'クライアント', zh: '客户' }),
  agency: phrase({ en: 'The agency', ja: '制作側', zh: '服务方' }),
  shared: phrase({
    en: 'Each side, those of its own bank',
    ja: '双方が各自の銀行分を負担',
    zh: '双方各自承担本方银行部分',
  }),
};

/** Asked where the client has to convert money first; no rate is guessed. */
export const conversionField = {
  conversion: choice(
    text.label(),
    [
      { value: 'payer', label: text.payer() },
      { value: 'agency', label: text.agency() },
      { value: 'shared', label: text.shared() },
    ],
    { hint: text.hint() },
  ),
};

type Facts = Pick<DraftFacts, 'client' | 'conversion'> & {
  readonly engagement: Pick<DraftFacts['engagement'], 'currency'>;
};

export const asksConversion = ({ client, engagement }: Facts): boolean =>
  needsConversion(client.country, engagement.currency);

/** Transfers are usually sent with each side paying its own bank. */
export const initialConversion = (facts: Facts): Readonly<Record<string, unknown>> =>
  asksConversion(facts) ? { conversion: facts.conversion ?? 'shared' } : {};

export const conversionFrom = (more: Readonly<Record<string, unknown>>): ConversionBearer | null =>
  ConversionBearer.nullable()
    .catch(null)
    .parse(more['conversion'] ?? null);
