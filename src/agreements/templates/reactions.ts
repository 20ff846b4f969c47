import type { Reactions } from '../../kernel/effect.ts';
import type { TemplateEvent } from './events.ts';

/** On record, and nothing more: who opens the templates sees who changed them when. */
export const reactions: Reactions<TemplateEvent> = { 'template.saved': () => [] };
