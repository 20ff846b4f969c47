import type { WebClient } from '@slack/web-api';
import type { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Notice, postNotice } from '../../kernel/notice.ts';
import type { Pace } from './pace.ts';
import type { Log, SlackConfig } from './slack-options.ts';

/** What posting a notice, and looking for one that may have been posted, work with. */
export interface PostNoticeOptions {
  readonly client: WebClient;
  readonly prisma: PrismaClient;
  readonly notices: readonly Notice[];
  readonly config: Pick<SlackConfig, 'teamChannelId' | 'fallback'>;
  /** Whether who wants e-mail can be sent some; left out: not, and they are told in the channel. */
  readonly mailIsSetUp?: boolean;
  readonly pace: Pace;
  readonly secondLookMs: number;
  readonly realMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: Log;
}

export type PostPayload = z.output<typeof postNotice.payload>;
export type PostReceipt = z.input<typeof postNotice.receipt>;
