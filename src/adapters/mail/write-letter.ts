import { plainTongue } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { LetterLink } from '../../kernel/mail.ts';
import { visibleText } from '../../kernel/markup.ts';
import { type Said, tell } from '../../kernel/phrase.ts';
import { html, lined, safeUrl, say } from '../../pages/html.ts';
import { text } from './text.ts';

/** A letter with all that was decided about it: which lines, and where its link leads. */
export interface Prepared {
  readonly locale: Locale;
  readonly agency: string;
  readonly title: Said;
  readonly lines: readonly Said[];
  readonly link?: Pick<LetterLink, 'label' | 'note'> & { readonly url: string };
}

export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Both bodies say the same, from the same phrases: some people read one, some the other. */
export function writeLetter(letter: Prepared): Written {
  return {
    subject: oneLine(plainly(letter.title, letter.locale)),
    text: plainBody(letter),
    html: htmlBody(letter),
  };
}

/**
 * What stands in a header: nothing invisible, no line end that could begin another header, and nothing that a mail
 * program takes for an encoded word (`=?utf-8?…`) and decodes into something that was not written.
 */
export const oneLine = (words: string): string =>
  visibleText(words).replaceAll(/\s+/gu, ' ').replaceAll('=?', '= ?').trim();

const plainly = (said: Said, locale: Locale): string => visibleText(tell(said, plainTongue(locale)));

function plainBody({ locale, agency, lines, link }: Prepared): string {
  const said = (one: Said): string => plainly(one, locale);
  const linked = link === undefined ? [] : [`${said(link.label)}:\n${link.url}`, said(link.note)];
  return `${[...lines.map(said), ...linked, `-- \n${said(text.footer({ agency }))}`].join('\n\n')}\n`;
}

const languageTags: Record<Locale, string> = { en: 'en', ja: 'ja', zh: 'zh-Hans' };
const looks = {
  body: 'font-family:sans-serif;font-size:16px;line-height:1.6;color:#1d1c1d;max-width:40em;margin:1.5em',
  button: 'display:inline-block;padding:.6em 1.2em;background:#2f5d50;color:#fff;text-decoration:none',
  small: 'color:#5c5c5c;font-size:14px',
} as const;

function htmlBody({ locale, agency, title, lines, link }: Prepared): string {
  const paragraph = (one: Said) => html`<p>${lined(plainly(one, locale).split('\n'))}</p>\n`;
  const linked =
    link &&
    html`<p><a href="${safeUrl(link.url)}" style="${looks.button}">${say(link.label, locale)}</a></p>
<p style="${looks.small}">${say(link.note, locale)}</p>
`;
  return html`<!doctype html>
<html lang="${languageTags[locale]}">
<head><meta charset="utf-8"><title>${say(title, locale)}</title></head>
<body style="${looks.body}">
${lines.map(paragraph)}${linked}<p style="${looks.small}">${say(text.footer({ agency }), locale)}</p>
</body>
</html>
`.toString();
}
