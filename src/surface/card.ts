import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import type { CardWords } from '../kernel/notice.ts';
import { phrase, type Said } from '../kernel/phrase.ts';
import { context, divider, header, plainText, section } from './blocks.ts';
import { bodyBlocks } from './card-body.ts';
import { buttonRow } from './card-buttons.ts';
import { type ChartBlock, chartBlocks } from './card-chart.ts';
import { tableBlocks, tableLines } from './card-table.ts';
import { fitBlocks, type Room, shortenedNote, textSize } from './fit-blocks.ts';
import { shortenMrkdwn } from './fit-text.ts';
import { limits, prudence } from './limits.ts';
import { escapeMrkdwn, mrkdwn } from './mrkdwn.ts';
import { cleanText, plainLine, plainValue, shorten } from './plain-text.ts';

export interface RenderedCard {
  /** For notifications and screen readers. Slack reads mentions even here, so it is escaped. */
  readonly text: string;
  readonly blocks: (KnownBlock | ChartBlock)[];
}

export const closeWord = phrase({ en: 'Close', ja: '閉じる', zh: '关闭' });

const longest = { settled: 1500, footnote: 800 } as const;

/** A card as a message. Texts that are too long are split over blocks or, at the very end, shortened and say so. */
export function renderCard(words: CardWords, locale: Locale): RenderedCard {
  const room: Room = { blocks: limits.messageBlocks, characters: prudence.messageText };
  const charts = chartBlocks(words.charts ?? [], locale);
  const blocks = cardBlocks(words, locale, { ...room, blocks: room.blocks - charts.length });
  return { text: spoken(words, locale), blocks: [...blocks.slice(0, 1), ...charts, ...blocks.slice(1)] };
}

/** The same card for when Slack does not show its pictures (any more); the same object when it has none. */
export function withoutPicture(card: RenderedCard): RenderedCard {
  const blocks = card.blocks.filter(({ type }) => type !== 'image' && type !== 'data_visualization');
  return blocks.length === card.blocks.length ? card : { ...card, blocks };
}

/** A card to be read in a modal, after a submission. */
export function renderModalNote(words: CardWords, locale: Locale, title: Said): ModalView {
  const room: Room = { blocks: limits.viewBlocks, characters: prudence.viewText };
  return {
    type: 'modal',
    title: plainText(title, locale, limits.modalWord),
    close: plainText(closeWord(), locale, limits.modalWord),
    blocks: cardBlocks(words, locale, room, tableLines),
  };
}

/** A card among others in a view. */
export const cardInView = (words: CardWords, locale: Locale): KnownBlock[] =>
  cardBlocks(words, locale, { blocks: limits.viewBlocks, characters: prudence.viewText }, tableLines);

/** App Home: one card below the other. Cards that no longer fit are left out, and that is said. */
export function renderHome(sections: readonly CardWords[], locale: Locale): HomeView {
  const room: Room = { blocks: limits.messageBlocks, characters: prudence.messageText };
  const blocks: KnownBlock[] = [];
  let characters = 0;
  for (const words of sections) {
    const card = cardBlocks(words, locale, room);
    const before = blocks.length === 0 ? [] : [divider];
    characters += textSize(card);
    if (blocks.length + before.length + card.length >= limits.viewBlocks || characters > prudence.viewText) {
      blocks.push(shortenedNote(locale));
      break;
    }
    blocks.push(...before, ...card);
  }
  return { type: 'home', blocks };
}

// The end is laid out first: whatever has to be shortened, title, decision and buttons stay.
function cardBlocks(words: CardWords, locale: Locale, room: Room, tabled = tableBlocks): KnownBlock[] {
  const top = [header(words.title, locale), ...pictureBlocks(words)];
  const end = endBlocks(words, locale);
  const body = fitBlocks(bodyBlocks(words, locale), leftOf(room, [...top, ...end]), locale);
  const table =
    words.table === undefined ? [] : tabled(words.table, leftOf(room, [...top, ...body, ...end]), locale);
  return [...top, ...body, ...table, ...end];
}

const leftOf = (room: Room, taken: readonly KnownBlock[]): Room => ({
  blocks: room.blocks - taken.length,
  characters: room.characters - textSize(taken),
});

function pictureBlocks({ picture }: CardWords): KnownBlock[] {
  if (picture === undefined) return [];
  const alt_text = shorten(cleanText(picture.alt).trim(), limits.altText);
  return [{ type: 'image', slack_file: { id: picture.slackFileId }, alt_text }];
}

function endBlocks(words: CardWords, locale: Locale): KnownBlock[] {
  const footnote = words.footnote === undefined ? '' : mrkdwn(words.footnote, locale).trim();
  const below = footnote === '' ? [] : [context(shortenMrkdwn(footnote, longest.footnote))];
  if (words.settled !== undefined) {
    const settled = shortenMrkdwn(mrkdwn(words.settled, locale).trim(), longest.settled);
    return settled === '' ? below : [section(settled), ...below];
  }
  const { row, all } = buttonRow(words.buttons ?? [], locale);
  return [...row, ...(all ? [] : [shortenedNote(locale)]), ...below];
}

function spoken(words: CardWords, locale: Locale): string {
  const parts = [
    plainLine(plainValue(words.title, locale), limits.header),
    ...(words.body ?? []).map((said) => plainValue(said, locale)),
    ...(words.fields ?? []).map(
      ({ label, value }) => `${plainValue(label, locale)}: ${plainValue(value, locale)}`,
    ),
    ...(words.sections ?? []).flatMap(({ heading, lines }) =>
      [heading, ...lines].map((said) => plainValue(said, locale)),
    ),
    ...(words.settled === undefined ? [] : [plainValue(words.settled, locale)]),
  ];
  const lines = parts.filter((part) => part.trim() !== '').join('\n');
  return shortenMrkdwn(escapeMrkdwn(lines), prudence.notification);
}
