import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { z } from 'zod';
import type { Locale } from '../kernel/locale.ts';
import { phrase, type Said } from '../kernel/phrase.ts';
import { plainText } from './blocks.ts';
import { paragraph } from './card-body.ts';
import { buttonRow } from './card-buttons.ts';
import type { Field } from './field-kind.ts';
import { fitBlocks } from './fit-blocks.ts';
import { type Draft, readDraft } from './form-draft.ts';
import { type Fields, type Form, fieldsOf, type Opening } from './form-kind.ts';
import { limits, prudence } from './limits.ts';
import { mrkdwn } from './mrkdwn.ts';
import { fits } from './plain-text.ts';

const cancel = phrase({ en: 'Cancel', ja: 'キャンセル', zh: '取消' });

/** Draws a form as a modal. Throws when its context is too large to be carried or a required choice has no options. */
export function openForm<C extends z.ZodType, F extends Fields>(
  form: Form<C, F>,
  opening: Opening<C, F>,
): ModalView {
  const { locale } = opening;
  const given = {
    ...opening,
    initial: { ...opening.initialMore, ...opening.initial },
    draft: opening.entered ?? opening.draft,
    options: { ...opening.optionsMore, ...opening.options },
  };
  const fields = form.more === undefined ? form.fields : fieldsOf(form, form.context.parse(opening.context));
  const inputs = Object.entries(fields).flatMap(([name, field]) => drawField(form.id, name, field, given));
  const intro = (opening.intro ?? []).flatMap((said) => paragraph(mrkdwn(said, locale)));
  const outro = (opening.outro ?? []).flatMap((said) => paragraph(mrkdwn(said, locale)));
  const { row } = buttonRow(opening.introButtons ?? [], locale);
  const left = limits.viewBlocks - inputs.length - row.length;
  const half = { blocks: Math.floor(left / 2), characters: prudence.viewText / 2 };
  const room = outro.length === 0 ? { blocks: left, characters: prudence.viewText } : half;
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: metadataOf(form.id, opening.context, opening.channelId),
    // Slack tells of a closed form only where it was asked to, and only a form whose draft is kept needs it.
    ...(opening.draft !== undefined && { notify_on_close: true }),
    title: plainText(form.title, locale, limits.modalWord),
    submit: plainText(form.submit, locale, limits.modalWord),
    close: plainText(cancel(), locale, limits.modalWord),
    blocks: [...fitBlocks(intro, room, locale), ...row, ...inputs, ...fitBlocks(outro, half, locale)],
  };
}

function metadataOf(formId: string, context: unknown, channelId: string | null): string {
  const metadata = JSON.stringify({ context, channelId });
  if (!fits(metadata, limits.privateMetadata)) throw new Error(`form ${formId}: its context is too large`);
  return metadata;
}

interface Given {
  readonly locale: Locale;
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly draft?: unknown;
  readonly options?: Readonly<
    Record<string, readonly { readonly value: string; readonly label: Said }[] | undefined>
  >;
}

function drawField(formId: string, name: string, field: Field<unknown>, given: Given): KnownBlock[] {
  const { locale } = given;
  const draft: Draft = readDraft(given.draft);
  const initial = given.initial?.[name];
  const element = field.draw({
    locale,
    actionId: name,
    entered: draft[name] ?? (initial === undefined ? undefined : field.write(initial)),
    options: given.options?.[name],
  });
  if (element === undefined) {
    if (field.optional) return [];
    throw new Error(`form ${formId}: nothing to choose from in ${name}`);
  }
  const block: InputBlock = {
    type: 'input',
    block_id: name,
    label: plainText(field.label, locale, limits.inputLabel),
    optional: field.optional,
    ...(field.tells !== undefined && { dispatch_action: true }),
    element: field.tells === 'typing' ? atEveryCharacter(element) : element,
    ...(field.hint === undefined ? {} : { hint: plainText(field.hint, locale, limits.inputLabel) }),
  };
  return [block];
}

/** Slack tells of typing when a text was finished with the return key, unless it is asked for every character. */
const atEveryCharacter = (element: InputBlock['element']): InputBlock['element'] =>
  element.type === 'plain_text_input'
    ? { ...element, dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } }
    : element;
