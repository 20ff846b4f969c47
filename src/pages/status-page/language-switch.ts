import { type Locale, locales } from '../../kernel/locale.ts';
import { type Html, html, safeUrl, say } from '../html.ts';
import { words } from './status-words.ts';

const names: Record<Locale, string> = { en: 'English', ja: '日本語', zh: '中文' };
const tags: Record<Locale, string> = { en: 'en', ja: 'ja', zh: 'zh-Hans' };

/** The page in another language, each named in its own. */
export function languageSwitch({ locale, url }: { readonly locale: Locale; readonly url: string }): Html {
  const items = locales.map((one) => {
    const current = one === locale ? html` aria-current="true"` : undefined;
    return html`<li><a href="${safeUrl(`${url}?lang=${one}`)}" lang="${tags[one]}" hreflang="${tags[one]}"${current}>${names[one]}</a></li>`;
  });
  return html`<nav class="tongues" aria-label="${say(words.language(), locale)}"><ul>${items}</ul></nav>`;
}
