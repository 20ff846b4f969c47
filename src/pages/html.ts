import { formatMoment, plainTongue } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import { visibleText } from '../kernel/markup.ts';
import { type Said, type Tongue, tell } from '../kernel/phrase.ts';

/** Markup that was made here, in which everything that came from people is escaped. */
class Markup {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
  static readonly of = (text: string): Markup => new Markup(text);
}

export type Html = Markup;
export type Part = string | number | Html | undefined | readonly Part[];

/** A tagged template for HTML: every value is escaped, other HTML is taken as it is, lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return Markup.of(strings.map((text, index) => `${text}${inserted(parts[index])}`).join(''));
}

function inserted(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.toString();
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(inserted).join('');
}

export function escapeHtml(text: string): string {
  return visibleText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Style sheets are text to the parser: only `<` could end them. */
export function styleElement(css: string): Html {
  if (css.includes('<')) throw new RangeError('a style sheet has no business with "<"');
  return Markup.of(`<style>${css}</style>`);
}

/** Lines of a text, with line breaks between them. */
export const lined = (lines: readonly string[]): Html =>
  html`${lines.map((line, index) => (index === 0 ? line : html`<br>${line}`))}`;

/** An address that is safe to link to; anything else (`javascript:`, `data:`) leads nowhere. */
export function safeUrl(url: string): string {
  return /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(visibleText(url).trim()) ? url : '#';
}

/** Says a phrase in HTML: words and values escaped, links and times marked up. */
export function say(said: Said, locale: Locale): Html {
  return Markup.of(tell(said, htmlTongue(locale)));
}

export function htmlTongue(locale: Locale): Tongue {
  const plain = plainTongue(locale);
  return {
    locale,
    words: escapeHtml,
    value(value) {
      if (typeof value === 'object' && 'kind' in value) {
        if (value.kind === 'code') return html`<code>${value.text}</code>`.toString();
        if (value.kind === 'link') {
          const label = typeof value.label === 'string' ? value.label : say(value.label, locale);
          return html`<a href="${safeUrl(value.url)}">${label}</a>`.toString();
        }
        if (value.kind === 'moment') {
          const shown = formatMoment(value.instant, value.timeZone, locale);
          return html`<time datetime="${value.instant.toString()}">${shown}</time>`.toString();
        }
      }
      return escapeHtml(plain.value(value));
    },
  };
}
