import { Temporal } from 'temporal-polyfill';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { Locale } from '../../src/kernel/locale.ts';
import { postNotice } from '../../src/kernel/notice.ts';
import type { Block } from '../../src/local-workspace/block-kit/blocks.ts';
import { readable } from '../../src/local-workspace/readable/readable.ts';
import type { State } from '../../src/local-workspace/state/state.ts';

/** One message: when it was said, to whom, what kind it was of, and in which language. */
export interface Told {
  /** Its promise: one promise, one message. */
  readonly key: string;
  readonly at: Temporal.Instant;
  readonly kind: string;
  readonly subject: string;
  readonly to: 'client' | 'team' | 'person' | 'channel';
  /** Of the client's; the agency's own have none. */
  readonly engagementId: string | null;
  readonly project: string;
  readonly locale: Locale;
  /** Where its reader is, and on whose days they work. */
  readonly timeZone: string;
  readonly country: string;
  readonly channel: string;
  readonly title: string;
  /** What is read in it: titles and paragraphs, without buttons, pictures and small print. */
  readonly words: string;
}

/** Everything that was said, in its order, from the books and from the channels; one that is in no channel has no words. */
export async function readLog(
  prisma: PrismaClient,
  state: Pick<State, 'messages'>,
): Promise<readonly Told[]> {
  const agency = await prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  const engagements = new Map((await prisma.engagement.findMany()).map((one) => [one.id, one]));
  const cards = await prisma.card.findMany({ orderBy: [{ postedAt: 'asc' }, { ts: 'asc' }] });
  const effects = await prisma.effect.findMany({ where: { kind: postNotice.kind } });
  const audiences = new Map(
    effects.map(({ id, payload }) => [id, postNotice.payload.parse(payload).audience]),
  );
  return cards.map(({ effectId, notice, subject, channelId, ts, postedAt }) => {
    const audience = audiences.get(effectId);
    const engagement = audience?.to === 'client' ? engagements.get(audience.engagementId) : undefined;
    const reader = engagement ?? agency;
    const message = (state.messages[channelId] ?? []).find((one) => one.ts === ts);
    return {
      key: effectId,
      at: Temporal.Instant.fromEpochMilliseconds(postedAt.getTime()),
      kind: notice,
      subject,
      to: audience?.to ?? 'team',
      engagementId: engagement?.id ?? null,
      project: engagement?.name ?? agency.name,
      locale: Locale.parse(reader.locale),
      timeZone: reader.timeZone,
      country: reader.country,
      channel: channelId,
      title: message === undefined ? '' : (readable(message).split('\n')[0] ?? ''),
      words: (message?.blocks ?? []).map(wordsOf).join('\n'),
    };
  });
}

/** As Slack shows it: of a mention or a moment what stands for it, and no marks. */
const unmarked = (text: string): string =>
  text
    .replaceAll(/<[^>|]*\|([^>]*)>/g, '$1')
    .replaceAll(/<[^>]*>/g, 'X')
    .replaceAll(/[*_~•`]/g, '');

function wordsOf(block: Block): string {
  if (block.type === 'header') return block.text.text;
  if (block.type !== 'section') return '';
  const texts = [block.text, ...(block.fields ?? [])].flatMap((one) => (one === undefined ? [] : [one.text]));
  return unmarked(texts.join('\n'));
}

/** A line of the log, at its reader's own hour. */
export function lineOf({ at, timeZone, to, project, kind, locale, title }: Told): string {
  const local = at.toZonedDateTimeISO(timeZone);
  const when = local.toLocaleString('en-GB', {
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return [when, timeZone, to === 'client' ? project : to, kind, locale, title].join('  ');
}
