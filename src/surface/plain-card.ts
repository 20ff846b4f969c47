import { plain, plainTongue } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import type { CardWords } from '../kernel/notice.ts';
import { show } from '../kernel/phrase.ts';

/** What a card says, in one line and without its buttons: for papers that quote it. */
export function plainCard(card: CardWords, locale: Locale): string {
  const { title, body = [], fields = [], sections = [], settled, footnote } = card;
  const tongue = plainTongue(locale);
  const parts = [
    plain(title, locale),
    ...body.map((said) => plain(said, locale)),
    ...fields.map(({ label, value }) => `${plain(label, locale)}: ${show(value, tongue)}`),
    ...sections.flatMap(({ heading, lines }) => [heading, ...lines].map((said) => plain(said, locale))),
    ...[settled, footnote].flatMap((said) => (said === undefined ? [] : [plain(said, locale)])),
  ];
  return parts.join(' | ').replaceAll(/\s+/g, ' ');
}
