import type { KnownBlock } from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import { phrase } from '../kernel/phrase.ts';
import { context, section } from './blocks.ts';
import { shortenMrkdwn } from './fit-text.ts';
import { mrkdwn } from './mrkdwn.ts';
import { codePoints } from './plain-text.ts';

/** How much a surface still takes. */
export interface Room {
  readonly blocks: number;
  readonly characters: number;
}

const shortened = phrase({
  en: 'Shortened: there is more than Slack can show here.',
  ja: 'Slackに表示しきれないため、以降を省略しています。',
  zh: '内容超出 Slack 的显示上限，其余部分已省略。',
});

const noteCharacters = 80;

/** As many of the blocks as there is room for; what is left out is said. */
export function fitBlocks(blocks: readonly KnownBlock[], room: Room, locale: Locale): KnownBlock[] {
  if (blocks.length <= room.blocks && textSize(blocks) <= room.characters) return [...blocks];
  const kept: KnownBlock[] = [];
  let characters = room.characters - noteCharacters;
  for (const block of blocks) {
    const size = textSize(block);
    if (kept.length + 1 >= room.blocks) break;
    if (size > characters) {
      if (block.type === 'section' && block.text?.type === 'mrkdwn' && characters >= 100)
        kept.push(section(shortenMrkdwn(block.text.text, characters)));
      break;
    }
    kept.push(block);
    characters -= size;
  }
  return [...kept, shortenedNote(locale)];
}

export const shortenedNote = (locale: Locale): KnownBlock => context(mrkdwn(shortened(), locale));

/** Code points of every `text` in a payload: what Slack adds up before it says `msg_blocks_too_long`. */
export function textSize(payload: unknown): number {
  if (typeof payload !== 'object' || payload === null) return 0;
  let sum = 0;
  for (const [key, part] of Object.entries<unknown>({ ...payload }))
    sum += key === 'text' && typeof part === 'string' ? codePoints(part) : textSize(part);
  return sum;
}
