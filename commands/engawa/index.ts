import { helpCard } from '../../src/surface/help.ts';
import { reply } from '../../src/surface/reply.ts';
import { type SlashCommand, word } from '../../src/surface/slash-command.ts';
import { audit } from './audit.ts';
import { anybodyAwaySubmitted, away, awaySubmitted } from './away.ts';
import { daysOffSubmitted } from './days-off.ts';
import { health } from './health.ts';
import { issuerSubmitted } from './issuer.ts';
import { drop, dropped, next, park, replay } from './mend.ts';
import { numbers, workload } from './numbers.ts';
import { removalSubmitted } from './remove-account.ts';
import { decidersSubmitted, memberRoleSubmitted, roles, rolesSubmitted } from './roles.ts';
import { setup, setupSubmitted } from './setup.ts';
import { stuck } from './stuck.ts';
import { text } from './text.ts';

/** `/engawa`, which also explains the other commands; they are given because the list of all holds this one, too. */
export function engawaCommand(others: readonly SlashCommand[]): SlashCommand {
  const help = word('help', text.doesHelp(), async () => reply.say(helpCard([...others, engawa])));
  const engawa: SlashCommand = {
    name: '/engawa',
    does: text.does(),
    words: [help, setup, roles, away, numbers, stuck, audit, health],
  };
  return engawa;
}

export const engawaButtons = [replay, park, drop, next, workload] as const;

export const engawaForms = [
  setupSubmitted,
  issuerSubmitted,
  daysOffSubmitted,
  awaySubmitted,
  anybodyAwaySubmitted,
  removalSubmitted,
  rolesSubmitted,
  decidersSubmitted,
  memberRoleSubmitted,
  dropped,
] as const;
