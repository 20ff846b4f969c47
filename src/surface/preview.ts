import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import type { CardButton, CardWords } from '../kernel/notice.ts';
import { list, phrase, type Said } from '../kernel/phrase.ts';
import { context, divider, plainText } from './blocks.ts';
import { cardInView, closeWord } from './card.ts';
import { fitBlocks } from './fit-blocks.ts';
import { limits, prudence } from './limits.ts';
import { mrkdwn } from './mrkdwn.ts';

/** A card as it will look to its readers, in their language, and what is said about it to whoever looks. */
export interface Previewed {
  readonly about: Said;
  readonly words: CardWords;
  readonly locale: Locale;
}

const buttonsWord = phrase({ en: 'Buttons', ja: 'ボタン', zh: '按钮' });
const buttonList = phrase({ en: '{labels}', ja: '{labels}', zh: '{labels}' });

/** Several cards to be read before they are posted. None of their buttons can be pressed. */
export function renderPreview(title: Said, cards: readonly Previewed[], locale: Locale): ModalView {
  const blocks = cards.flatMap(({ about, words, locale: theirs }, index): KnownBlock[] => [
    ...(index === 0 ? [] : [divider]),
    context(mrkdwn(about, locale)),
    ...cardInView(inert(words), theirs),
  ]);
  const room = { blocks: limits.viewBlocks, characters: prudence.viewText };
  return {
    type: 'modal',
    title: plainText(title, locale, limits.modalWord),
    close: plainText(closeWord(), locale, limits.modalWord),
    blocks: fitBlocks(blocks, room, locale),
  };
}

/** Its buttons as words below it. Of a card that is settled there are none. */
export function inert({ buttons = [], sections = [], ...words }: CardWords): CardWords {
  const all: readonly CardButton[] =
    words.settled === undefined ? [...sections.flatMap(({ buttons: below = [] }) => below), ...buttons] : [];
  const plain = sections.map(({ buttons: _buttons, ...section }) => section);
  const said = {
    heading: buttonsWord(),
    lines: [buttonList({ labels: list(all.map(({ label }) => label)) })],
  };
  return { ...words, sections: all.length === 0 ? plain : [...plain, said] };
}
