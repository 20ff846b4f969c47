import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { invite, invited } from './invite.ts';
import { list } from './list.ts';
import { intakeSubmitted, intakeWord } from './take-in.ts';
import { tell, told } from './tell.ts';
import { text } from './text.ts';

export { intakeClosings } from './draft.ts';

export const intake: SlashCommand = { name: '/intake', does: text.does(), words: [intakeWord, invite, list] };

export const intakeButtons = [tell] as const;

export const intakeForms = [intakeSubmitted, told, invited] as const;
