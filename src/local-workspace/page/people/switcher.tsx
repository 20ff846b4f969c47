import type { SeenUser } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { Icon } from '../ui/icons.tsx';
import { PopOver } from '../ui/pop-over.tsx';
import { Avatar } from './avatar.tsx';
import { byCompany } from './by-company.ts';
import { partWords } from './part-words.ts';
import { peopleWords } from './words.ts';

/** Who one is in the workspace: everybody there can be tried. */
export function Switcher({ onSwitch }: { onSwitch: (userId: string) => void }) {
  const { me, seen, say } = usePage();
  return (
    <PopOver
      kind="listbox"
      className="switcher"
      label={say(peopleWords.choose)}
      speaks
      content={(close) =>
        byCompany(seen.people).map(({ teamId, name, external, people }) => (
          <fieldset key={teamId} aria-label={name} className="switcher-company">
            <p className="switcher-team" role="presentation">
              <strong>{name}</strong> <span>{say(external ? peopleWords.client : peopleWords.agency)}</span>
            </p>
            {people.map((one) => (
              <PersonOption
                key={one.id}
                one={one}
                chosen={one.id === me.id}
                choose={() => {
                  close();
                  onSwitch(one.id);
                }}
              />
            ))}
          </fieldset>
        ))
      }
    >
      <Avatar user={me} size="small" />
      <span className="only-heard">{say(peopleWords.switchWho)} </span>
      <span className="switcher-name">
        <span className="switcher-who">{me.name}</span>
        <span className="switcher-part">
          <PartName user={me} /> · {me.teamName}
        </span>
      </span>
      <Icon name="down" size={12} />
    </PopOver>
  );
}

function PartName({ user }: { user: SeenUser }) {
  const { say } = usePage();
  const known = partWords[user.part ?? ''];
  return <>{known ? say(known.name) : (user.part ?? '')}</>;
}

function PersonOption({ one, chosen, choose }: { one: SeenUser; chosen: boolean; choose: () => void }) {
  const { say } = usePage();
  const part = partWords[one.part ?? ''];
  return (
    <button
      type="button"
      role="option"
      data-item=""
      tabIndex={-1}
      aria-selected={chosen}
      className="switcher-person"
      onClick={choose}
    >
      <Avatar user={one} size="small" />
      <span>
        <span className="switcher-who">{one.name}</span>
        <span className="switcher-part">
          <PartName user={one} />
        </span>
        {part && <span className="switcher-can">{say(part.can)}</span>}
      </span>
      {chosen && <Icon name="tick" />}
    </button>
  );
}
