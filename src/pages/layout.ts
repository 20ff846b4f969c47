import { createHash } from 'node:crypto';
import type { Locale } from '../kernel/locale.ts';
import type { Said } from '../kernel/phrase.ts';
import { type Html, html, say, styleElement } from './html.ts';
import { stylesheet } from './stylesheet.ts';

export interface PageFrame {
  readonly locale: Locale;
  /** Shown in the tab. */
  readonly title: Said;
  /** Whose page it is: the agency. */
  readonly brand: string;
  readonly body: Html;
  /** For what needs more than a text's width. */
  readonly roomy?: boolean;
}

const style = createHash('sha256').update(stylesheet).digest('base64');

/** Goes with every page as `Content-Security-Policy`: no scripts, nothing from elsewhere, in nobody's frame. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${style}'`,
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page as text, ready to be sent as `text/html; charset=utf-8`. */
export function renderPage({ locale, title, brand, body, roomy = false }: PageFrame): string {
  const wide = roomy ? 'wide roomy' : 'wide';
  // The hash in the policy covers the style element to the byte: nothing may be added inside it.
  return html`<!doctype html>
<html lang="${languageTags[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<title>${say(title, locale)}</title>
${styleElement(stylesheet)}
</head>
<body lang="${languageTags[locale]}">
<header class="${wide} brand">${brand}</header>
<main class="${wide}">${body}</main>
</body>
</html>
`.toString();
}

const languageTags: Record<Locale, string> = { en: 'en', ja: 'ja', zh: 'zh-Hans' };
