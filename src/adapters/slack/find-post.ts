import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** Under this event type and key every post of ours can be found again, and counted by others. */
export const postMetadata = (key: string) => ({
  event_type: 'engawa_notice',
  event_payload: { key: opaque(key) },
});

// Everybody in both workspaces can read metadata, and an effect's key could name what it is about.
const opaque = (key: string): string => createHash('sha256').update(key).digest('hex');

const Ours = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal('engawa_notice'),
    event_payload: z.object({ key: z.string() }),
  }),
});

/** Searches all pages of the channel's history, back to `oldestMs` (real time; undefined: all of it). */
export async function findPost(
  client: WebClient,
  { channelId, key, oldestMs }: { channelId: string; key: string; oldestMs: number | undefined },
): Promise<string | undefined> {
  const wanted = opaque(key);
  let cursor: string | undefined;
  do {
    const page = await client.conversations.history({
      channel: channelId,
      include_all_metadata: true,
      inclusive: true,
      limit: 200,
      ...(oldestMs === undefined ? {} : { oldest: (oldestMs / 1_000).toFixed(6) }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const message of page.messages ?? []) {
      const ours = Ours.safeParse(message);
      if (ours.success && ours.data.metadata.event_payload.key === wanted) return ours.data.ts;
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor !== undefined && cursor !== '');
  return undefined;
}
