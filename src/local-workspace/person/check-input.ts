import type { InputBlock } from '../block-kit/blocks.ts';
import { codePoints } from '../block-kit/text-object.ts';
import { extensionOf } from '../state/file.ts';
import type { ElementState } from '../state/view.ts';

const isEmpty = (state: ElementState): boolean =>
  Object.entries(state)
    .filter(([key]) => key !== 'type')
    .every(([, value]) => value === null || value === '' || (Array.isArray(value) && value.length === 0));

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const daysIn = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};
function isRealDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

function textProblem(element: Extract<InputBlock['element'], { type: 'plain_text_input' }>, value: string) {
  const length = codePoints(value);
  if (length < (element.min_length ?? 0)) return `Please enter at least ${element.min_length} characters.`;
  const max = element.max_length ?? 3000;
  return length > max ? `Please enter no more than ${max} characters.` : undefined;
}

function numberProblem(element: Extract<InputBlock['element'], { type: 'number_input' }>, value: string) {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return 'Please enter a number.';
  if (!element.is_decimal_allowed && value.includes('.')) return 'Please enter a whole number.';
  const { min_value: min, max_value: max } = element;
  if (min !== undefined && Number(value) < Number(min)) return `Please enter a number of at least ${min}.`;
  return max !== undefined && Number(value) > Number(max) ? `Please enter a number up to ${max}.` : undefined;
}

const tooMany = (max: number | undefined, count: number): string | undefined =>
  max !== undefined && count > max ? `Please choose no more than ${max}.` : undefined;

function filesProblem(
  element: Extract<InputBlock['element'], { type: 'file_input' }>,
  names: readonly string[],
) {
  const types = element.filetypes;
  const odd = types && names.find((name) => !types.includes(extensionOf(name)));
  return (
    tooMany(element.max_files ?? 10, names.length) ?? (odd ? `${odd} is not of an allowed type.` : undefined)
  );
}

function chosenCount(state: ElementState): number {
  if ('selected_options' in state) return state.selected_options.length;
  if ('selected_users' in state) return state.selected_users.length;
  if ('selected_conversations' in state) return state.selected_conversations.length;
  return 'selected_channels' in state ? state.selected_channels.length : 0;
}

function typedProblem({ element }: InputBlock, value: string): string | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return textProblem(element, value);
    case 'number_input':
      return numberProblem(element, value);
    case 'email_text_input':
      return email.test(value) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) && /^https?:/.test(value) ? undefined : 'Please enter a valid URL.';
    default:
      return undefined;
  }
}

/** What Slack's own client checks before it bothers the app. */
export function inputProblem(input: InputBlock, state: ElementState): string | undefined {
  const { element } = input;
  if (isEmpty(state)) return input.optional ? undefined : 'Please complete this required field.';
  if ('value' in state && state.value !== null) return typedProblem(input, state.value);
  if (state.type === 'datepicker' && state.selected_date && !isRealDay(state.selected_date)) {
    return 'Please enter a valid date.';
  }
  if (state.type === 'timepicker' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(state.selected_time ?? '')) {
    return 'Please enter a valid time.';
  }
  if (element.type === 'file_input' && state.type === 'file_input') {
    return filesProblem(
      element,
      state.files.map((file) => file.name),
    );
  }
  return 'max_selected_items' in element
    ? tooMany(element.max_selected_items, chosenCount(state))
    : undefined;
}
