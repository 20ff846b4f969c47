import type { z } from 'zod';
import type { Notice } from '../../src/kernel/notice.ts';
import { renderCard } from '../../src/surface/card.ts';
import type { Room } from '../support/room.ts';

/** What a notice shows now, rendered in a language; `undefined` when it would not be posted. */
export async function shown<P extends z.ZodType, F>(
  room: Room,
  notice: Notice<P, F>,
  params: z.output<P>,
  locale: 'en' | 'ja' | 'zh' = 'en',
) {
  const facts = await notice.load(room.prisma, params);
  if (facts === undefined) return undefined;
  const words = notice.say(facts);
  const { text, blocks } = renderCard(words, locale);
  const buttons = blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((element) =>
          element.type === 'button' ? [{ label: element.text.text, press: element.action_id ?? '' }] : [],
        )
      : [],
  );
  return {
    words,
    text,
    blocks,
    json: JSON.stringify(blocks),
    labels: buttons.map(({ label }) => label),
    presses: buttons.map(({ press }) => press),
  };
}
