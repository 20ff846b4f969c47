import { z } from 'zod';
import { hearFromProvider } from '../../agreements/provider/hear-from-provider.ts';
import { keptFrom } from '../../agreements/provider/news.ts';
import type { Act } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { KEY_FIELD } from './envelope.ts';
import { newsFrom } from './read-news.ts';

const Fields = z.object({
  textCustomFields: z.array(z.object({ name: z.string().nullish(), value: z.string().nullish() })).nullish(),
});
const Body = z.object({
  event: z.string(),
  data: z.object({
    accountId: z.string().nullish().catch(null),
    envelopeId: z.string(),
    envelopeSummary: z
      .looseObject({ customFields: Fields.nullish().catch(null) })
      .nullish()
      .catch(null),
  }),
});

interface Parts {
  readonly now: () => Instant;
  /** Ours; left out where none is set up. */
  readonly accountId?: string;
}

const isOfAnother = (told: string | null | undefined, ours: string | undefined): boolean =>
  told != null && ours !== undefined && told.toLowerCase() !== ours.toLowerCase();

/** What a message of Connect means: where the truth is to be asked for, and what it says of itself. */
export function createDocuSignSource({ now, accountId }: Parts) {
  return {
    source: 'docusign',
    async interpret(body: unknown): Promise<{ readonly act: Act; readonly input: unknown } | undefined> {
      const { data } = Body.parse(body);
      // One key can sign for several accounts; envelopes of another are not ours, whatever is written on them.
      if (isOfAnother(data.accountId, accountId)) return undefined;
      const { envelopeSummary: summary } = data;
      const key = summary?.customFields?.textCustomFields?.find(({ name }) => name === KEY_FIELD)?.value;
      const input = {
        provider: 'docusign',
        providerRef: data.envelopeId,
        key: key ?? null,
        news: newsOf(summary, now()),
      };
      return { act: hearFromProvider, input };
    },
  };
}

/** Messages about one recipient can come without the envelope; what can't be read is only a hint. */
function newsOf(summary: unknown, now: Instant) {
  const shape = z.object({ status: z.string(), recipients: z.object({}).loose() }).safeParse(summary);
  if (!shape.success) return null;
  try {
    return keptFrom(newsFrom(summary, now));
  } catch {
    return null;
  }
}
