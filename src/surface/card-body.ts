import type { KnownBlock } from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import type { CardWords } from '../kernel/notice.ts';
import type { Said, Value } from '../kernel/phrase.ts';
import { mrkdwnText, section } from './blocks.ts';
import { buttonRow } from './card-buttons.ts';
import { splitMrkdwn } from './fit-text.ts';
import { limits } from './limits.ts';
import { mrkdwn, mrkdwnFromPeople } from './mrkdwn.ts';
import { fits, plainLine, plainValue } from './plain-text.ts';

const isBlank = (text: string): boolean => text.trim() === '';

/** Between title and buttons: paragraphs, then facts in two columns, then headed lists. */
export function bodyBlocks(words: CardWords, locale: Locale): KnownBlock[] {
  return [
    ...(words.body ?? []).flatMap((said) => paragraph(mrkdwn(said, locale))),
    ...factBlocks(words.fields ?? [], locale),
    ...(words.sections ?? []).flatMap(({ heading, lines, plain = false, buttons = [] }) => {
      const said = lines.map((line) => (plain ? mrkdwn(line, locale) : bullet(line, locale)));
      const shown = words.settled === undefined ? buttons : [];
      return [...paragraph([bold(heading, locale), ...said].join('\n')), ...buttonRow(shown, locale).row];
    }),
  ];
}

/** One text as section blocks; nothing for blank text, which Slack refuses. */
export function paragraph(text: string): KnownBlock[] {
  return splitMrkdwn(text, limits.text)
    .filter((part) => !isBlank(part))
    .map(section);
}

function factBlocks(
  fields: readonly { readonly label: Said; readonly value: Value }[],
  locale: Locale,
): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let columns: string[] = [];
  const close = (): void => {
    if (columns.length > 0) blocks.push({ type: 'section', fields: columns.map(mrkdwnText) });
    columns = [];
  };
  for (const { label, value } of fields) {
    const said = mrkdwn(value, locale);
    const text = `${bold(label, locale)}\n${isBlank(said) ? '—' : said}`;
    if (!fits(text, limits.sectionField)) {
      close();
      blocks.push(...paragraph(text));
      continue;
    }
    columns.push(text);
    if (columns.length === limits.sectionFields) close();
  }
  close();
  return blocks;
}

// A bold run ends at a line end and at its own mark, so it holds one line and no other markup.
const bold = (said: Said, locale: Locale): string =>
  `*${mrkdwnFromPeople(plainLine(plainValue(said, locale), 300)).replaceAll('*', '∗')}*`;

const bullet = (said: Said, locale: Locale): string => {
  const text = mrkdwn(said, locale);
  return isBlank(text) ? '• —' : `• ${text}`;
};
