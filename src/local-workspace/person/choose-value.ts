import type { Option } from '../block-kit/composition.ts';
import type { Element } from '../block-kit/elements.ts';
import { optionsIn } from '../block-kit/select-elements.ts';
import type { User } from '../state/people.ts';
import type { ElementState } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { NotOffered } from './not-offered.ts';
import { pickConversation, pickUser } from './pick-name.ts';
import { type PickedFile, uploadFiles } from './upload-files.ts';

/** What a person enters, in the terms they see: words, days, names, files. Null or '' empties the field. */
export type Entry = string | number | null | readonly string[] | readonly PickedFile[];

export interface Choice {
  entry: Entry;
  /** options by the words people see, or by the values a page knows them by; words are not always unique */
  by: 'words' | 'value';
}

const words = (entry: Entry): string[] => {
  const list = Array.isArray(entry) ? entry : entry === null || entry === '' ? [] : [entry];
  return list.map((one) => (typeof one === 'object' ? one.name : String(one)));
};
const single = (entry: Entry): string | null => words(entry)[0] ?? null;

export function pickOption(options: readonly Option[], wanted: string, by: Choice['by'] = 'words'): Option {
  const byWords = options.find((one) => one.text.text === wanted);
  const byValue = options.find((one) => one.value === wanted);
  const found = by === 'value' ? byValue : (byWords ?? byValue);
  if (found) return found;
  const there = options.map((one) => one.text.text).join(', ');
  throw new NotOffered(`"${wanted}" is not among the options: ${there}`);
}

const files = (entry: Entry): PickedFile[] =>
  Array.isArray(entry) ? entry.filter((one): one is PickedFile => typeof one === 'object') : [];

const richText = (text: string | null): Extract<ElementState, { type: 'rich_text_input' }> => ({
  type: 'rich_text_input',
  rich_text_value: text
    ? {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
      }
    : null,
});

export interface Chooser {
  ws: Workspace;
  user: User;
  /** the answers to an external select's query */
  suggested?: readonly Option[];
}

/** The state an element gets when this person enters this; undefined for what holds no state. */
export function chooseValue(chooser: Chooser, element: Element, choice: Choice): ElementState | undefined {
  const { ws, user, suggested = [] } = chooser;
  const { entry, by } = choice;
  const pick = (options: readonly Option[]) => words(entry).map((word) => pickOption(options, word, by));
  const one = single(entry);
  const option = (options: readonly Option[]): Option | null =>
    one === null ? null : pickOption(options, one, by);
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type: element.type, value: one };
    case 'datepicker':
      return { type: element.type, selected_date: one };
    case 'timepicker':
      return { type: element.type, selected_time: one };
    case 'datetimepicker':
      return { type: element.type, selected_date_time: one === null ? null : Number(one) };
    case 'static_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: option(optionsIn(element)) };
    case 'external_select':
      return { type: element.type, selected_option: option(suggested) };
    case 'multi_static_select':
    case 'checkboxes':
      return { type: element.type, selected_options: pick(optionsIn(element)) };
    case 'multi_external_select':
      return { type: element.type, selected_options: pick(suggested) };
    case 'rich_text_input':
      return richText(one);
    case 'file_input':
      return { type: element.type, files: uploadFiles(ws, user, files(entry)) };
    default:
      return chooseName(chooser, element, entry);
  }
}

function chooseName({ ws, user }: Chooser, element: Element, entry: Entry): ElementState | undefined {
  const one = single(entry);
  const all = words(entry);
  switch (element.type) {
    case 'users_select':
      return { type: element.type, selected_user: one && pickUser(ws, user, one) };
    case 'multi_users_select':
      return { type: element.type, selected_users: all.map((name) => pickUser(ws, user, name)) };
    case 'conversations_select':
      return {
        type: element.type,
        selected_conversation: one && pickConversation(ws, user, one, element.filter),
      };
    case 'multi_conversations_select':
      return {
        type: element.type,
        selected_conversations: all.map((name) => pickConversation(ws, user, name, element.filter)),
      };
    case 'channels_select':
      return {
        type: element.type,
        selected_channel: one && pickConversation(ws, user, one, { include: ['public'] }),
      };
    case 'multi_channels_select':
      return {
        type: element.type,
        selected_channels: all.map((name) => pickConversation(ws, user, name, { include: ['public'] })),
      };
    default:
      return undefined;
  }
}
