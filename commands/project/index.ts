import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { digest, digestNow, digestNowSubmitted } from './digest.ts';
import { status } from './status.ts';
import { text } from './text.ts';

export const project: SlashCommand = {
  name: '/project',
  does: text.does(),
  words: [status, digest, digestNow],
};

export const projectForms = [digestNowSubmitted] as const;
