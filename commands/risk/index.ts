import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { acceptOffer, answer, answerSubmitted, choose, declineOffer } from './answer.ts';
import { close, closeSubmitted } from './close.ts';
import { list } from './list.ts';
import { announce, raise, raiseSubmitted } from './raise.ts';
import { text } from './text.ts';

export const risk: SlashCommand = { name: '/risk', does: text.does(), words: [raise, list] };

export const riskButtons = [announce, choose, acceptOffer, declineOffer, answer, close] as const;

export const riskForms = [raiseSubmitted, answerSubmitted, closeSubmitted] as const;
