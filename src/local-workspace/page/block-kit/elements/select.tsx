import type { Option } from '../../../block-kit/composition.ts';
import type { Element } from '../../../block-kit/elements.ts';
import type { Seen } from '../../../page-api/seen.ts';
import { usePage } from '../../page-context.ts';
import { chosenIds, chosenState } from '../draft/chosen-state.ts';
import { hasEmoji } from '../text/emoji-names.ts';
import { type FieldProps, useField } from '../use-field.tsx';
import { blockWords } from '../words.ts';
import {
  type Choice,
  channelChoices,
  conversationChoices,
  matching,
  menuChoices,
  menuOptions,
  peopleChoices,
  searchFrom,
} from './choices.ts';
import { FailureMark } from './mark.tsx';
import { MenuBox } from './menu-box.tsx';

export type ListedSelect = Extract<
  Element,
  {
    type:
      | 'static_select'
      | 'multi_static_select'
      | 'users_select'
      | 'multi_users_select'
      | 'conversations_select'
      | 'multi_conversations_select'
      | 'channels_select'
      | 'multi_channels_select';
  }
>;

interface Listed {
  readonly choices: readonly Choice[];
  readonly options: readonly Option[];
}

function listed(element: ListedSelect, seen: Seen): Listed {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return { choices: menuChoices(element), options: menuOptions(element) };
    case 'users_select':
    case 'multi_users_select':
      return { choices: peopleChoices(seen), options: [] };
    case 'conversations_select':
    case 'multi_conversations_select':
      return { choices: conversationChoices(seen, element.filter), options: [] };
    case 'channels_select':
    case 'multi_channels_select':
      return { choices: channelChoices(seen), options: [] };
  }
}

const isSimple = (element: ListedSelect, choices: readonly Choice[]): boolean =>
  element.type === 'static_select' &&
  choices.length < searchFrom &&
  !choices.some((choice) => choice.note !== undefined || hasEmoji(choice.label));

/** The browser's own menu, for short lists in forms: nothing is better on a phone. */
function NativeSelect({ choices, chosen, choose, ...props }: NativeProps) {
  const { say } = usePage();
  const { element, named } = props;
  const groups = [...new Set(choices.map((choice) => choice.group))];
  const option = (choice: Choice) => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  );
  return (
    <select
      {...named}
      className="bk-text"
      value={chosen[0] ?? ''}
      data-focus-on-load={element.focus_on_load}
      onChange={(event) => choose(event.currentTarget.value === '' ? [] : [event.currentTarget.value])}
    >
      <option value="">{element.placeholder?.text ?? say(blockWords.choose)}</option>
      {groups.map((group) => {
        const own = choices.filter((choice) => choice.group === group);
        if (group === undefined) return own.map(option);
        return (
          <optgroup key={group} label={group}>
            {own.map(option)}
          </optgroup>
        );
      })}
    </select>
  );
}

interface NativeProps extends FieldProps<ListedSelect> {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

export function Select(props: FieldProps<ListedSelect> & { readonly label: string }) {
  const { element, spot, input, named, label } = props;
  const { seen, say } = usePage();
  const field = useField(props);
  const { choices, options } = listed(element, seen);
  const chosen = chosenIds(field.state);
  const many = element.type.startsWith('multi_');
  const choose = (ids: readonly string[]): void => {
    const shown = chosenState(element, ids, options);
    if (shown) field.enter({ entry: many ? [...ids] : (ids[0] ?? null), shown });
  };
  const tells = !input || input.dispatch_action === true;
  if (!tells && isSimple(element, choices))
    return <NativeSelect {...props} choices={choices} chosen={chosen} choose={choose} />;
  const elsewhere = element.type.endsWith('users_select');
  const noted = elsewhere
    ? choices.map(({ note, ...choice }) =>
        note === undefined ? choice : { ...choice, note: say(blockWords.elsewhere, { team: note }) },
      )
    : choices;
  return (
    <>
      <MenuBox
        named={named}
        label={label}
        placeholder={element.placeholder?.text ?? say(blockWords.choose)}
        focusOnLoad={element.focus_on_load}
        find={(query) => matching(noted, query)}
        nameOf={(id) => choices.find((choice) => choice.value === id)?.label ?? id}
        chosen={chosen}
        many={many}
        max={'max_selected_items' in element ? element.max_selected_items : undefined}
        choose={choose}
        tellsAtClose={many && tells}
        clearable={input !== undefined}
      />
      <FailureMark spot={spot} />
    </>
  );
}
