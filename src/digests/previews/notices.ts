import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { type CardButton, type CardWords, notice } from '../../kernel/notice.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import { weeklyWords } from '../weekly-words.ts';
import { type Preview, previewFrom } from './preview.ts';
import { text } from './text.ts';

interface Facts {
  readonly preview: Preview;
  /** The digest that came of it, where one did: it can be corrected. */
  readonly digestId: string | null;
}

/** For the owner or the lead: what the client will read, and what can still be done about it. */
export const previewNotice = notice({
  name: 'digest.preview',
  params: z.object({ previewId: z.string() }),
  subject: ({ previewId }) => previewId,
  load: loadPreview,
  holds: ({ preview }) => preview.status === 'open',
  say: ({ preview, digestId }) => {
    const { title, body, sections = [] } = words(preview);
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
  if (preview.status !== 'sent') return { preview, digestId: null };
  // Both were written down at the same moment.
  const digest = await tx.digest.findFirst({
    where: { scope: preview.engagementId, kind: 'weekly', createdAt: row.decidedAt ?? row.createdAt },
    select: { id: true },
  });
  return { preview, digestId: digest?.id ?? null };
}

function words(preview: Preview): Pick<CardWords, 'title' | 'sections'> & { body: readonly Said[] } {
  const { content, day, note } = preview;
  const { body = [], sections = [] } = weeklyWords(content);
  return {
    title: text.title({ name: content.name }),
    body: [
      ...(preview.status === 'open' ? [text.open({ day })] : []),
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
