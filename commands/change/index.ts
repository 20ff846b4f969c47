import type { SlashCommand } from '../../src/surface/slash-command.ts';
import { ask, askSubmitted, request } from './ask.ts';
import { assess, assessSubmitted } from './assess.ts';
import { agree, chooseOption, decline, optionSubmitted } from './decide.ts';
import { fromMessage, fromMessageSubmitted } from './from-message.ts';
import { list } from './list.ts';
import { text } from './text.ts';

export const change: SlashCommand = { name: '/change', does: text.does(), words: [ask, list] };

export const changeButtons = [request, assess, agree, chooseOption, decline] as const;

export const changeShortcuts = [fromMessage] as const;

export const changeForms = [askSubmitted, fromMessageSubmitted, assessSubmitted, optionSubmitted] as const;
