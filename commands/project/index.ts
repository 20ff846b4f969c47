import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { digest, digestNow, digestNowSubmitted } from './digest.ts';
import { fix, fixPressed, fixSubmitted } from './digest-fix.ts';
import { month } from './digest-month.ts';
import { notePressed, noteSubmitted, sendPressed, skipPressed } from './digest-preview.ts';
import { laterNext, next, readNext } from './next.ts';
import { pause, pausePressed, pauseSubmitted } from './pause.ts';
import { laterPressed, laterSubmitted } from './remind-later.ts';
import { resume, resumePressed, resumeSubmitted } from './resume.ts';
import { rhythmPressed, rhythmSubmitted } from './rhythm.ts';
import { boardPressed, postPressed, postSubmitted, roadmap } from './roadmap.ts';
import { settings, settingsPressed, settingsSubmitted } from './settings.ts';
import { status } from './status.ts';
import { newLinks, openPage } from './status-page.ts';
import { text } from './text.ts';

export const project: SlashCommand = {
  name: '/project',
  does: text.does(),
  words: [status, roadmap, next, digest, digestNow, fix, month, settings, pause, resume],
};

export const projectForms = [
  settingsSubmitted,
  rhythmSubmitted,
  pauseSubmitted,
  resumeSubmitted,
  postSubmitted,
  digestNowSubmitted,
  noteSubmitted,
  fixSubmitted,
  laterSubmitted,
] as const;

export const projectButtons = [
  settingsPressed,
  rhythmPressed,
  readNext,
  laterNext,
  pausePressed,
  resumePressed,
  openPage,
  newLinks,
  postPressed,
  boardPressed,
  notePressed,
  skipPressed,
  sendPressed,
  fixPressed,
  laterPressed,
] as const;
