import { Temporal } from 'temporal-polyfill';
import { plain } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import { moment, phrase, type Said } from '../kernel/phrase.ts';
import type { SealFacts } from './document-seal.ts';

const words = {
  reason: phrase({
    en: 'The sender’s seal over the agreement as it was signed',
    ja: '署名済み契約書に対する送付者の電子シール',
    zh: '发送方对已签署合同加盖的电子封签',
  }),
  label: phrase({ en: 'Signed PDF', ja: '署名済みPDF', zh: '已签署的PDF' }),
  given: phrase({
    en: 'Sealed, timestamp: {at} by {by}',
    ja: '封印済み、タイムスタンプ：{at}（{by}）',
    zh: '已封签，时间戳：{at}（{by}）',
  }),
  none: phrase({
    en: 'Sealed, timestamp: none (no authority is set up)',
    ja: '封印済み、タイムスタンプ：なし（時刻認証局の設定なし）',
    zh: '已封签，时间戳：无（未设置时间戳机构）',
  }),
  missed: phrase({
    en: 'Sealed, timestamp: none (the authority did not give one)',
    ja: '封印済み、タイムスタンプ：なし（時刻認証局から取得できず）',
    zh: '已封签，时间戳：无（未能从时间戳机构取得）',
  }),
} as const;

/** What a PDF reader shows of the seal, in the document's language. */
export function sealWords(about: {
  readonly locale: Locale;
  readonly agency: string;
  readonly country: string;
}): { readonly name: string; readonly reason: string; readonly location: string } {
  const { locale, agency, country } = about;
  const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return {
    name: agency,
    reason: plain(words.reason(), locale),
    location: countries.of(country) ?? country,
  };
}

/** How the signed document was sealed, as a field of the team's card. */
export function sealField(
  { timestamp }: SealFacts,
  timeZone: string,
): { readonly label: Said; readonly value: Said } {
  const said =
    timestamp.state === 'given'
      ? words.given({ at: moment(Temporal.Instant.from(timestamp.at), timeZone), by: timestamp.by })
      : words[timestamp.state]();
  return { label: words.label(), value: said };
}
