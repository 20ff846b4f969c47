import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { atHour, type Instant } from '../../kernel/calendar.ts';
import { type CardButton, type CardWords, notice } from '../../kernel/notice.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import { REMINDS_AT } from '../../kernel/reading-hours.ts';
import { digestTime } from '../../kernel/rhythm.ts';
import { Terms } from '../../kernel/terms.ts';
import { hour } from '../next-digest.ts';
import { weeklyWords } from '../weekly-words.ts';
import { type Preview, previewFrom } from './preview.ts';
import { text } from './text.ts';

/** Under its engagement's id, so that another hour of its digest is told there, too. */
export const previewSubject = (engagementId: string): string => `${engagementId}:preview`;

interface Facts {
  readonly preview: Preview;
  /** When its digest goes out, as the client has chosen. */
  readonly goesOutAt: Instant;
  /** The digest that came of it, where one did: it can be corrected. */
  readonly digestId: string | null;
}

/** For the owner or the lead: what the client will read, and what can still be done about it. */
export const previewNotice = notice({
  name: 'digest.preview',
  timed: REMINDS_AT,
  params: z.object({ previewId: z.string(), engagementId: z.string() }),
  subject: ({ engagementId }) => previewSubject(engagementId),
  load: loadPreview,
  holds: ({ preview }) => preview.status === 'open',
  say: ({ preview, digestId, goesOutAt }) => {
    const { title, body, sections = [] } = words(preview, goesOutAt);
    const shown = { title, sections };
    switch (preview.status) {
      case 'open':
        return { ...shown, body, buttons: openButtons(preview) };
      case 'skipped':
        return { ...shown, body, settled: skippedWords(preview) };
      case 'sent':
        return {
          ...shown,
          body: [...body, sentWords(preview)],
          ...(digestId !== null && {
            buttons: [{ press: 'digest.fix', label: text.correct(), value: { digestId } }],
          }),
        };
    }
  },
});

async function loadPreview(tx: Tx, { previewId }: { previewId: string }): Promise<Facts | undefined> {
  const row = await tx.digestPreview.findUnique({ where: { id: previewId } });
  if (row === null) return undefined;
  const preview = previewFrom(row);
  const goesOutAt = await momentOf(tx, preview);
  if (preview.status !== 'sent') return { preview, goesOutAt, digestId: null };
  // Both were written down at the same moment.
  const digest = await tx.digest.findFirst({
    where: { scope: preview.engagementId, kind: 'weekly', createdAt: row.decidedAt ?? row.createdAt },
    select: { id: true },
  });
  return { preview, goesOutAt, digestId: digest?.id ?? null };
}

async function momentOf(tx: Tx, { engagementId, day }: Preview): Promise<Instant> {
  const { terms, rhythm, timeZone } = await tx.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { terms: true, rhythm: true, timeZone: true },
  });
  const { digestHour } = digestTime(Terms.parse(terms), rhythm);
  return atHour(day, hour(digestHour), timeZone);
}

function words(
  preview: Preview,
  goesOutAt: Instant,
): Pick<CardWords, 'title' | 'sections'> & { body: readonly Said[] } {
  const { content, note } = preview;
  const { body = [], sections = [] } = weeklyWords(content);
  return {
    title: text.title({ name: content.name }),
    body: [
      ...(preview.status === 'open' ? [text.open({ at: moment(goesOutAt, content.timeZone) })] : []),
      ...(note === null ? [] : [text.noted({ note })]),
      ...body,
    ],
    sections,
  };
}

function openButtons({ id: previewId, day }: Preview): readonly CardButton[] {
  const value = { previewId };
  const skip = { title: text.skipTitle(), text: text.skipText({ day }) };
  const send = { title: text.sendTitle(), text: text.sendText({ day }) };
  return [
    { press: 'digest.note', label: text.addNote(), value },
    { press: 'digest.skip', label: text.skip(), value, confirm: skip },
    { press: 'digest.send', label: text.sendNow(), value, confirm: send },
  ];
}

function skippedWords({ by, at, content }: Extract<Preview, { status: 'skipped' }>): Said {
  const when = moment(at, content.timeZone);
  return by.kind === 'house' ? text.notSent({ at: when }) : text.skipped({ who: by.name, at: when });
}

function sentWords({ by, at, content }: Extract<Preview, { status: 'sent' }>): Said {
  const when = moment(at, content.timeZone);
  return by === null ? text.sent({ at: when }) : text.sentBy({ who: by.name, at: when });
}
