import { useMemo, useState } from 'react';
import type { Words } from '../../page-api/outside.ts';
import type { SeenChannel } from '../../page-api/seen.ts';
import type { Outcome } from '../../person/outcome.ts';
import { troubleWords } from '../outcome-words.ts';
import { usePage } from '../page-context.ts';
import { agencyName } from '../people/by-company.ts';
import { type Choice, completions } from './completion.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { toCommand, toMrkdwn } from './to-mrkdwn.ts';
import { useAttached } from './use-attached.tsx';
import { whatToSend } from './what-to-send.ts';
import { composerWords } from './words.ts';

interface Wrong {
  readonly words: Words;
  readonly values?: Readonly<Record<string, string>>;
}

/** What stands in a message box, what it could become, and how it is sent. */
export function useComposer(channel: SeenChannel, thread: string | undefined) {
  const { me, seen, api, say } = usePage();
  const key = `${me.id}/${channel.id}/${thread ?? ''}`;
  const [text, setText] = useState(() => draftOf(key));
  const [wrong, setWrong] = useState<Wrong>();
  const [busy, setBusy] = useState(false);
  const attached = useAttached();
  const named = useMemo(() => namedIn(channel, seen), [channel, seen]);
  const commands = seen.mayUseApp && thread === undefined ? seen.commands : [];
  const reason = { own: me.teamName, agency: agencyName(seen.people) };
  const write = (next: string): void => {
    keepDraft(key, next);
    setText(next);
    setWrong(undefined);
  };
  const carryOut = (word: string | undefined): Promise<Outcome> => {
    const files = attached.files.map(({ name, content, encoding }) => ({ name, content, encoding }));
    if (word !== undefined) return api.types(channel.id, toCommand(text.trim(), named));
    const said = toMrkdwn(text.trim(), named);
    if (files.length > 0) return api.uploads(channel.id, files, said === '' ? undefined : said, thread);
    return api.says(channel.id, said, thread);
  };
  const send = async (): Promise<void> => {
    const here = { files: attached.files.length, inThread: thread !== undefined, ...seen };
    const sending = whatToSend(text, here);
    if (busy || sending.kind === 'nothing') return;
    if (sending.kind === 'refused')
      return setWrong({ words: sending.words, values: { ...reason, what: sending.word } });
    const word = sending.kind === 'command' ? sending.word : undefined;
    setBusy(true);
    setWrong(undefined);
    const outcome = await carryOut(word);
    setBusy(false);
    if (!outcome.ok) return setWrong(troubleWords(outcome, word ?? say(composerWords.send)));
    write('');
    attached.clear();
  };
  const noCommands = !seen.mayUseApp && text.startsWith('/');
  return {
    text,
    write,
    send,
    busy,
    attached,
    choices: completions(text, { commands, people: named.people }),
    wrong: wrong ?? (noCommands ? { words: composerWords.noCommands, values: reason } : undefined),
    reason,
  };
}
export type ComposerDesk = ReturnType<typeof useComposer>;
export type { Choice };

function namedIn(channel: SeenChannel, seen: ReturnType<typeof usePage>['seen']) {
  const people = channel.memberIds.flatMap((id) => seen.users[id] ?? []);
  return { people, channels: seen.channels.filter(({ kind }) => kind !== 'direct') };
}
