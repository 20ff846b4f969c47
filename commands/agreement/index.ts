import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { ask, askSubmitted } from './ask.ts';
import { copy } from './copy.ts';
import { draft, draftSubmitted } from './draft.ts';
import { preview } from './preview.ts';
import { resend, resendSubmitted } from './resend.ts';
import { review } from './review.ts';
import { send, sendSubmitted } from './send.ts';
import { status } from './status.ts';
import { text } from './text.ts';
import { voiding, voidSubmitted } from './void.ts';

export const agreement: SlashCommand = {
  name: '/agreement',
  does: text.does(),
  words: [draft, preview, send, resend, voiding, status],
};

export const agreementButtons = [review, ask, copy] as const;

export const agreementForms = [
  draftSubmitted,
  sendSubmitted,
  resendSubmitted,
  voidSubmitted,
  askSubmitted,
] as const;
