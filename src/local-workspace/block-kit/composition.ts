import { z } from 'zod';
import { characters, plainText, textObject } from './text-object.ts';

/** The menu options of selects: only plain text. */
export const plainOption = z.strictObject({
  text: plainText(75),
  value: characters(150),
  description: plainText(75).optional(),
});

/** Checkboxes and radio buttons may have mrkdwn. */
export const richOption = z.strictObject({
  text: textObject(75),
  value: characters(150),
  description: textObject(75).optional(),
});

export const overflowOption = plainOption.extend({ url: characters(3000).optional() });

export type Option = z.infer<typeof richOption>;

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(plainOption).min(1).max(100),
});

export const confirm = z.strictObject({
  title: plainText(100),
  text: textObject(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});
export type Confirm = z.infer<typeof confirm>;

export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(['on_enter_pressed', 'on_character_entered']))
    .min(1)
    .max(2),
});

export const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, { error: 'filter must not be empty' });

const slackFile = z.union([
  z.strictObject({ id: characters(255) }),
  z.strictObject({ url: characters(3000) }),
]);

const pictureParts = {
  alt_text: characters(2000),
  image_url: characters(3000).optional(),
  slack_file: slackFile.optional(),
};

const onePicture = (image: { image_url?: string | undefined; slack_file?: unknown }): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined);
const onePictureError = { error: 'must have exactly one of image_url, slack_file' };

export const imageElement = z
  .strictObject({ type: z.literal('image'), ...pictureParts })
  .refine(onePicture, onePictureError);

export const imageBlock = z
  .strictObject({
    type: z.literal('image'),
    block_id: characters(255).optional(),
    title: plainText(2000).optional(),
    ...pictureParts,
  })
  .refine(onePicture, onePictureError);
