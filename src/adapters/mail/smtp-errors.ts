import { z } from 'zod';
import { InDoubt, NeedsAHuman, TryLater } from '../../kernel/effect.ts';

/** The mail server refused the recipient, not the message and not us. */
export class NoSuchAddress extends NeedsAHuman {}

const Recipient = z.object({ command: z.literal('RCPT TO') });
const Answered = z.object({ responseCode: z.number().int() });
const Ours = z.object({ code: z.literal('EENVELOPE') });

const FIRST_MS = 30_000;
const LONGEST_MS = 4 * 60 * 60 * 1_000;

/** Mail servers that put strangers off (greylisting) expect minutes between tries. */
export const waitMs = (attempt: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));

/**
 * What a failed conversation means for a promise. A server that answered says what became of the message: 5xx is a no,
 * 4xx is not now. Without an answer everything depends on whether the end of the message had gone out: before that a
 * server must not deliver (RFC 5321, 4.1.1.4), after it nobody can tell.
 */
export function whatItMeans(
  error: unknown,
  said: { readonly theEnd: boolean; readonly attempt: number },
): TryLater | NeedsAHuman | InDoubt {
  const words = error instanceof Error ? error.message : String(error);
  const code = Answered.safeParse(error).data?.responseCode ?? 0;
  // 503 is about the order of commands, not about the message.
  if (code >= 550 && code <= 554 && Recipient.safeParse(error).success)
    return new NoSuchAddress(`the mail server said no: ${words}`);
  if (code >= 500 && code !== 503) return new NeedsAHuman(`the mail server said no: ${words}`);
  if (code >= 400) return new TryLater(waitMs(said.attempt), words);
  if (said.theEnd)
    return new InDoubt(`the message was handed over, but the mail server's answer was lost (${words})`);
  // Refused by the library before anything was sent: an address that is none.
  if (Ours.safeParse(error).success) return new NeedsAHuman(words);
  return new TryLater(waitMs(said.attempt), words);
}
