import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { digest, digestNow, digestNowSubmitted } from './digest.ts';
import { boardPressed, postPressed, postSubmitted, roadmap } from './roadmap.ts';
import { status } from './status.ts';
import { newLinks, openPage } from './status-page.ts';
import { text } from './text.ts';

export const project: SlashCommand = {
  name: '/project',
  does: text.does(),
  words: [status, roadmap, digest, digestNow],
};

export const projectForms = [postSubmitted, digestNowSubmitted] as const;

export const projectButtons = [openPage, newLinks, postPressed, boardPressed] as const;
