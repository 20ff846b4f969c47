import { useRef } from 'react';
import { usePage } from '../page-context.ts';
import { Icon } from '../ui/icons.tsx';
import { MenuItem, PopOver } from '../ui/pop-over.tsx';
import type { ComposerDesk } from './use-composer.tsx';
import { composerWords } from './words.ts';

interface Props {
  readonly desk: ComposerDesk;
  readonly channelId: string;
  readonly inThread: boolean;
}

export function ComposerBar({ desk, inThread }: Props) {
  const { say } = usePage();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="composer-bar">
      <button
        type="button"
        className="icon-button"
        aria-label={say(composerWords.attach)}
        title={say(composerWords.attach)}
        onClick={() => picker.current?.click()}
      >
        <Icon name="clip" />
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          void desk.attached.add(target.files ?? []);
          target.value = '';
        }}
      />
      {!inThread && <GlobalShortcuts desk={desk} />}
      <span className="composer-keys">
        {desk.busy ? say(composerWords.sending) : say(composerWords.keys)}
      </span>
      <button type="submit" className="send" disabled={desk.busy} aria-label={say(composerWords.send)}>
        <Icon name="send" />
      </button>
    </div>
  );
}

/** They are always shown where the app has any, to whom they do not belong with the reason. */
function GlobalShortcuts({ desk }: { desk: ComposerDesk }) {
  const { say, seen, api, tell } = usePage();
  const shortcuts = seen.shortcuts.filter(({ type }) => type === 'global');
  if (shortcuts.length === 0) return null;
  const why = seen.mayUseApp ? undefined : say(composerWords.noShortcuts, desk.reason);
  return (
    <PopOver
      kind="menu"
      label={say(composerWords.shortcuts)}
      content={(close) =>
        shortcuts.map(({ callbackId, name, description }) => (
          <MenuItem
            key={callbackId}
            why={why}
            run={async () => {
              close();
              tell(await api.usesShortcut(callbackId));
            }}
          >
            <Icon name="bolt" /> {name} <span className="menu-app">{description}</span>
          </MenuItem>
        ))
      }
    >
      <Icon name="bolt" />
    </PopOver>
  );
}
