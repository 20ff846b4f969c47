import type { Element } from '../../../block-kit/elements.ts';
import { chosenIds, chosenState } from '../draft/chosen-state.ts';
import { TextView } from '../text.tsx';
import { type FieldProps, useField } from '../use-field.tsx';
import { FailureMark } from './mark.tsx';

type ListElement = Extract<Element, { type: 'checkboxes' | 'radio_buttons' }>;

export function ChoiceList(props: FieldProps<ListElement>) {
  const { element, named, spot } = props;
  const field = useField(props);
  const chosen = chosenIds(field.state);
  const many = element.type === 'checkboxes';
  const { 'aria-required': required, 'aria-invalid': invalid, ...group } = named;
  const choose = (value: string, on: boolean): void => {
    const left = chosen.filter((one) => one !== value);
    const ids = many ? (on ? [...left, value] : left) : [value];
    const ordered = element.options.flatMap((option) => (ids.includes(option.value) ? [option.value] : []));
    const shown = chosenState(element, ordered, element.options);
    if (shown) field.enter({ entry: many ? ordered : value, shown });
  };
  return (
    <div
      {...group}
      role={many ? 'group' : 'radiogroup'}
      className="bk-choices"
      {...(many ? {} : { 'aria-required': required, 'aria-invalid': invalid })}
    >
      {element.options.map((option, at) => {
        const id = `${named.id}-${at}`;
        return (
          <div className="bk-option" key={option.value}>
            <input
              type={many ? 'checkbox' : 'radio'}
              id={id}
              name={named.id}
              checked={chosen.includes(option.value)}
              aria-describedby={option.description ? `${id}note` : undefined}
              aria-invalid={many ? invalid : undefined}
              data-focus-on-load={at === 0 ? element.focus_on_load : undefined}
              onChange={(event) => choose(option.value, event.currentTarget.checked)}
            />
            <label htmlFor={id}>
              <TextView text={option.text} inline />
            </label>
            {option.description && (
              <div className="bk-choice-note" id={`${id}note`}>
                <TextView text={option.description} inline />
              </div>
            )}
          </div>
        );
      })}
      <FailureMark spot={spot} />
    </div>
  );
}
