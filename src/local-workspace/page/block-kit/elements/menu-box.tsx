import { useSay } from '../../use-say.ts';
import { Plain } from '../text.tsx';
import type { Named } from '../use-field.tsx';
import { blockWords } from '../words.ts';
import { type Choice, searchFrom } from './choices.ts';
import { MenuList, optionId } from './menu-list.tsx';
import { type MenuProps, useMenu } from './use-menu.tsx';

interface Props extends MenuProps {
  readonly named: Named;
  readonly label: string;
  readonly placeholder: string;
  readonly focusOnLoad?: boolean | undefined;
  /** the words of what is chosen, which the menu may not list now */
  readonly nameOf: (id: string) => string;
  readonly note?: string | undefined;
  readonly clearable: boolean;
}

function Tokens({
  ids,
  nameOf,
  drop,
}: {
  ids: readonly string[];
  nameOf: Props['nameOf'];
  drop: (id: string) => void;
}) {
  const say = useSay();
  return ids.map((id) => (
    <span className="bk-token" key={id}>
      <Plain text={nameOf(id)} />
      <button
        type="button"
        aria-label={say(blockWords.remove, { what: nameOf(id) })}
        onClick={() => drop(id)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </span>
  ));
}

const noteFor = (say: ReturnType<typeof useSay>, props: Props, lines: readonly Choice[], isFull: boolean) => {
  if (isFull) return say(blockWords.full, { count: props.max ?? 0 });
  return props.note ?? (lines.length === 0 ? say(blockWords.nothing) : undefined);
};

export function MenuBox(props: Props) {
  const { named, label, placeholder, nameOf, many, clearable, focusOnLoad } = props;
  const say = useSay();
  const { menu, lines, ids, isFull, box, pick, drop, onKeyDown, open, search, onBlur } = useMenu(props);
  const listId = `${named.id}list`;
  const [first] = ids;
  const shown = menu.open ? menu.query : many || first === undefined ? '' : nameOf(first);
  const few = props.asked === undefined && props.find('').length < searchFrom;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices when the focus leaves it
    <div className="bk-select" ref={box} onBlur={onBlur}>
      {many && <Tokens ids={ids} nameOf={nameOf} drop={drop} />}
      <input
        {...named}
        type="text"
        role="combobox"
        className="bk-text bk-select-box"
        autoComplete="off"
        inputMode={few ? 'none' : 'search'}
        aria-expanded={menu.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={menu.open && menu.at >= 0 ? optionId(listId, menu.at) : undefined}
        placeholder={menu.open && first !== undefined && !many ? nameOf(first) : placeholder}
        value={shown}
        data-focus-on-load={focusOnLoad}
        onChange={(event) => search(event.currentTarget.value)}
        onClick={() => !menu.open && open()}
        onKeyDown={onKeyDown}
      />
      {clearable && !many && first !== undefined && (
        <button
          type="button"
          className="bk-clear"
          aria-label={`${say(blockWords.clear)}: ${label}`}
          onClick={() => drop(first)}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      {menu.open && (
        <MenuList
          id={listId}
          label={label}
          lines={lines}
          at={menu.at}
          chosen={ids}
          many={many}
          isFull={isFull}
          note={noteFor(say, props, lines, isFull)}
          pick={pick}
        />
      )}
    </div>
  );
}
