import { plain } from '../../kernel/format.ts';
import { phrase } from '../../kernel/phrase.ts';
import type { Agreement } from '../agreement.ts';

const text = {
  expired: phrase({
    en: 'The time for signing has passed.',
    ja: '署名期限が過ぎました。',
    zh: '签署期限已过。',
  }),
} as const;

/** What the provider mails to those who were asked; empty: nobody gave a reason. */
export function voidReasonOf(agreement: Agreement): string {
  const reason = 'reason' in agreement ? agreement.reason : '';
  if (reason !== '') return reason;
  const { status, locale } = agreement;
  return status === 'expired' ? plain(text.expired(), locale) : '';
}
