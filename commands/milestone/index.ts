import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { accept } from './accept.ts';
import { acceptPart, partSubmitted } from './accept-part.ts';
import { add, addSubmitted } from './add.ts';
import { answer, answerSubmitted } from './answer.ts';
import { ask, askSubmitted } from './ask.ts';
import { bonus } from './bonus.ts';
import { deliver, deliverSubmitted, proveSubmitted } from './deliver.ts';
import { edit, editPicked, editSubmitted } from './edit.ts';
import { list } from './list.ts';
import { proofFiles } from './proof-files.ts';
import { reopen, reopenSubmitted } from './reopen.ts';
import { changesSubmitted, requestChanges } from './request-changes.ts';
import { start, startSubmitted } from './start.ts';
import { status } from './status.ts';
import { text } from './text.ts';

export const milestone: SlashCommand = {
  name: '/milestone',
  does: text.does(),
  words: [list, add, edit, start, deliver, status],
};

export const milestoneButtons = [
  accept,
  acceptPart,
  proofFiles,
  bonus,
  requestChanges,
  ask,
  answer,
  reopen,
] as const;

export const milestoneForms = [
  addSubmitted,
  editPicked,
  editSubmitted,
  startSubmitted,
  deliverSubmitted,
  proveSubmitted,
  changesSubmitted,
  partSubmitted,
  askSubmitted,
  answerSubmitted,
  reopenSubmitted,
] as const;
