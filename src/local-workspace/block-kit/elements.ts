import { z } from 'zod';
import { button, feedbackButtons, iconButton, overflow, workflowButton } from './button-elements.ts';
import { imageElement } from './composition.ts';
import * as inputs from './input-elements.ts';
import * as selects from './select-elements.ts';

const chosen = [
  selects.staticSelect,
  selects.multiStaticSelect,
  selects.externalSelect,
  selects.multiExternalSelect,
  selects.usersSelect,
  selects.multiUsersSelect,
  selects.conversationsSelect,
  selects.multiConversationsSelect,
  selects.channelsSelect,
  selects.multiChannelsSelect,
  inputs.checkboxes,
  inputs.radioButtons,
  inputs.datepicker,
  inputs.timepicker,
] as const;

export const actionsElement = z.discriminatedUnion('type', [
  button,
  overflow,
  workflowButton,
  inputs.datetimepicker,
  inputs.richTextInput,
  ...chosen,
]);

export const accessory = z.discriminatedUnion('type', [
  button,
  overflow,
  workflowButton,
  imageElement,
  ...chosen,
]);

export const inputElement = z.discriminatedUnion('type', [
  inputs.plainTextInput,
  inputs.numberInput,
  inputs.emailInput,
  inputs.urlInput,
  inputs.richTextInput,
  inputs.datetimepicker,
  inputs.fileInput,
  ...chosen,
]);

export const contextAction = z.discriminatedUnion('type', [feedbackButtons, iconButton]);

export type InputElement = z.infer<typeof inputElement>;
export type Element = z.infer<typeof actionsElement> | InputElement | z.infer<typeof contextAction>;
