import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Instant } from '../kernel/calendar.ts';

/** What is kept of a signature: who, what they were shown, what they said yes to, when, and from where. */
export const Signature = z.object({
  contactId: z.string(),
  /** As the person wrote it. */
  typedName: z.string(),
  name: z.string(),
  company: z.string(),
  email: z.string().nullable(),
  slackUserId: z.string().nullable(),
  slackTeamId: z.string().nullable(),
  locale: z.string(),
  /** The sentences beside the boxes that were ticked, exactly as displayed. */
  intent: z.string(),
  consent: z.string(),
  /** ISO instant. */
  signedAt: z.string(),
  documentSha256: z.string(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type Signature = z.output<typeof Signature>;

export const signedAt = ({ signedAt: at }: Signature): Instant => Temporal.Instant.from(at);

/** Where a web request came from, as far as it can be told. */
export const Origin = z.object({
  ip: z.string().max(64).nullable(),
  userAgent: z.string().max(500).nullable(),
});
export type Origin = z.output<typeof Origin>;
