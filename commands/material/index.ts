import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { accept } from './accept.ts';
import { ask, askSubmitted } from './ask.ts';
import { list } from './list.ts';
import { provide, provideSubmitted } from './provide.ts';
import { request, requestSubmitted } from './request.ts';
import { returnBack, returnSubmitted } from './return.ts';
import { text } from './text.ts';
import { withdraw, withdrawSubmitted } from './withdraw.ts';

export const material: SlashCommand = {
  name: '/material',
  does: text.does(),
  words: [request, list, withdraw],
};

export const materialButtons = [provide, ask, accept, returnBack] as const;

export const materialForms = [
  requestSubmitted,
  provideSubmitted,
  askSubmitted,
  returnSubmitted,
  withdrawSubmitted,
] as const;
